package dev.understudy.cli;

import dev.understudy.harness.Addresses;
import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldPrincipal;
import dev.understudy.world.WorldReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code understudy serve}: an emulator for other programs, until it is stopped. */
@Command(name = "serve", description = "Serve a world to other programs.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final String LOOPBACK = "127.0.0.1";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--world", paramLabel = "FILE", description = "the world to begin with; none: an empty cloud")
    private @Nullable Path world;

    @Option(names = "--port", paramLabel = "N", description = "HTTP and HTTP proxy; 0 picks a free one (4510)")
    private int port = 4510;

    @Option(names = "--https-port", paramLabel = "N", description = "HTTPS (4511)")
    private int httpsPort = 4511;

    @Option(names = "--socks-port", paramLabel = "N", description = "SOCKS5 (4512)")
    private int socksPort = 4512;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "address to listen on (127.0.0.1)")
    private String bind = LOOPBACK;

    @Option(names = "--stubs", paramLabel = "DIR", description = "WireMock mappings of your own; may be repeated")
    private List<Path> stubs = List.of();

    @Option(names = "--state", paramLabel = "DIR", description = "where CA and hosts file live (your cache folder)")
    private @Nullable Path state;

    @Option(names = "--ready-file", paramLabel = "FILE", description = "write addresses and keys as JSON when ready")
    private @Nullable Path readyFile;

    @Override
    public Integer call() throws InterruptedException {
        Path folder = Optional.ofNullable(state).orElseGet(StateFolder::byDefault);
        WorldFile file = world == null ? null : WorldReader.read(world);
        EmulatorSettings settings = new EmulatorSettings(
                ownAddress(bind),
                OwnNames.in(Objects.requireNonNullElse(System.getenv("UNDERSTUDY_NAMES"), "")),
                checked("--port", port),
                checked("--https-port", httpsPort),
                checked("--socks-port", socksPort),
                folder,
                stubs,
                adminToken(),
                file == null ? 1 : file.seed(),
                line -> err().println("understudy: " + line));
        try (Emulator emulator = Emulator.start(settings)) {
            List<WorldPrincipal> principals =
                    file == null ? List.of() : emulator.worlds().load(file).principals();
            Addresses addresses = callable(emulator.addresses());
            ReadyFile.write(ReadyFile.in(folder), addresses, settings.adminToken(), folder, principals);
            if (readyFile != null) {
                ReadyFile.write(readyFile, addresses, settings.adminToken(), folder, principals);
            }
            announce(addresses, settings.adminToken(), principals);
            new CountDownLatch(1).await();
        }
        return Main.FINE;
    }

    private static int checked(String option, int number) {
        if (number < 0 || number > 65_535) {
            throw new WrongInput(option + " is " + number + "; expected 0 to 65535");
        }
        return number;
    }

    /** An empty name would mean all addresses to one door and loopback to another. */
    private static String ownAddress(String name) {
        try {
            InetAddress address = InetAddress.getByName(name);
            if (!name.isBlank()
                    && (address.isAnyLocalAddress()
                            || address.isLoopbackAddress()
                            || NetworkInterface.getByInetAddress(address) != null)) {
                return name;
            }
        } catch (UnknownHostException | SocketException unknown) {
            throw new WrongInput("--bind is `" + name + "`; expected an address of this machine");
        }
        throw new WrongInput("--bind is `" + name + "`; expected an address of this machine");
    }

    /** Nobody can call "all addresses": whoever reads ours is told of one that surely works here. */
    private static Addresses callable(Addresses bound) {
        return onAllAddresses(bound.host())
                ? new Addresses(LOOPBACK, bound.httpPort(), bound.httpsPort(), bound.socksPort(), bound.caPem())
                : bound;
    }

    private static boolean onAllAddresses(String name) {
        try {
            return InetAddress.getByName(name).isAnyLocalAddress();
        } catch (UnknownHostException gone) {
            return false;
        }
    }

    private static String adminToken() {
        return Optional.ofNullable(System.getenv("UNDERSTUDY_ADMIN_TOKEN"))
                .filter(token -> !token.isBlank())
                .orElseGet(() -> {
                    byte[] bytes = new byte[16];
                    new SecureRandom().nextBytes(bytes);
                    return HexFormat.of().formatHex(bytes);
                });
    }

    private void announce(Addresses addresses, String adminToken, List<WorldPrincipal> principals) {
        PrintWriter out = out();
        out.println(
                "understudy: ready at http://" + addresses.http() + " (also HTTP proxy), https://" + addresses.https()
                        + " (CA " + addresses.caPem() + "), socks5 " + addresses.socks()
                        + (onAllAddresses(bind) ? ", at every address of this machine" : "")
                        + ", admin token " + adminToken);
        principals.forEach(principal -> out.printf(
                "  %-16s %-44s %s %s%n",
                principal.name(), principal.arn(), principal.accessKeyId(), principal.accessKeySecret()));
        out.flush();
    }

    private PrintWriter out() {
        return command().commandLine().getOut();
    }

    private PrintWriter err() {
        return command().commandLine().getErr();
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("the command line gives every command its spec");
        }
        return spec;
    }
}

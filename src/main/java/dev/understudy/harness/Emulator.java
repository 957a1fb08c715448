package dev.understudy.harness;

import dev.understudy.frontdoor.CertificateAuthority;
import dev.understudy.frontdoor.HostsFile;
import dev.understudy.frontdoor.SocksDoor;
import dev.understudy.frontdoor.TunnelRule;
import dev.understudy.wiremock.Doors;
import dev.understudy.wiremock.ServerSettings;
import dev.understudy.wiremock.Services;
import dev.understudy.wiremock.UnderstudyServer;
import dev.understudy.wiremock.Worlds;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.stream.Stream;

/** An emulator in this process: all its doors, over one set of services. */
public final class Emulator implements Understudy {
    private final EmulatorSettings settings;
    private final Services services;
    private final CertificateAuthority authority;
    private final HostsFile hosts;
    private final UnderstudyServer server;
    private final SocksDoor socks;
    private final AdminClient admin;

    private Emulator(EmulatorSettings settings) {
        this.settings = settings;
        authority = CertificateAuthority.open(settings.state());
        hosts = HostsFile.at(hostsFile(settings.state()));
        hosts.add(HostNames.RPC);
        services = Services.create(settings.seed(), (project, region) -> hosts.add(HostNames.of(project, region)));
        server = UnderstudyServer.start(
                new ServerSettings(
                        settings.bind(),
                        settings.httpPort(),
                        settings.httpsPort(),
                        authority.serverContext(Stream.concat(Stream.of(settings.bind()), settings.names().stream())
                                .toList()),
                        TunnelRule::allows,
                        settings.stubs(),
                        settings.adminToken(),
                        settings.log()),
                services);
        socks = openSocks();
        services.openAt(new Doors(server.httpPort(), server.httpsPort(), socks.port(), authority.certificateText()));
        admin = new AdminClient(settings.bind() + ":" + server.httpPort(), settings.adminToken());
    }

    /** Start one; every door is open when this returns. Throws what the doors throw, and leaves none open then. */
    public static Emulator start(EmulatorSettings settings) {
        return new Emulator(settings);
    }

    /** Where the hosts file of a state folder is, for {@code -Djdk.net.hosts.file}. */
    public static Path hostsFile(Path state) {
        return state.resolve("hosts");
    }

    private SocksDoor openSocks() {
        try {
            return SocksDoor.open(
                    new InetSocketAddress(settings.bind(), settings.socksPort()),
                    new InetSocketAddress(settings.bind(), server.httpPort()),
                    new InetSocketAddress(settings.bind(), server.httpsPort()));
        } catch (RuntimeException taken) {
            server.close();
            throw taken;
        }
    }

    @Override
    public Addresses addresses() {
        return new Addresses(
                settings.bind(), server.httpPort(), server.httpsPort(), socks.port(), authority.certificateFile());
    }

    @Override
    public AdminClient admin() {
        return admin;
    }

    /** The worlds in it. */
    public Worlds worlds() {
        return services.worlds();
    }

    @Override
    public void close() {
        socks.close();
        server.close();
    }
}

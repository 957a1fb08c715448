package dev.understudy.harness.container;

import dev.understudy.harness.Addresses;
import dev.understudy.harness.AdminClient;
import dev.understudy.harness.HostNames;
import dev.understudy.harness.RemoteUnderstudy;
import dev.understudy.harness.Understudy;
import dev.understudy.harness.World;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/**
 * An emulator in a container, for tests that use Testcontainers.
 *
 * <p>It is called over its mapped ports only. What it prints reaches log consumers and {@link #getLogs} without secrets. In a network
 * ({@link #withNetwork}) it has the cloud's own names, those of the world's projects too: clients in that network need no setting but keys
 * and whom to trust.
 */
public final class UnderstudyContainer extends GenericContainer<UnderstudyContainer> implements Understudy {
    /** What the image is called where nothing else is said. */
    public static final String IMAGE = "understudy:local";

    static final int HTTP = 80;

    private static final int HTTPS = 443;
    private static final int SOCKS = 4512;
    private static final int TOKEN_BYTES = 16;
    private static final String TOKEN = "UNDERSTUDY_ADMIN_TOKEN";
    private static final String NAMES = "UNDERSTUDY_NAMES";
    private static final String STATE = "/state";

    private final DockerImageName name;
    private @Nullable Path worldFile;
    private @Nullable Running running;

    private record Running(
            RemoteUnderstudy understudy,
            ClientFiles files,
            @Nullable World world) {}

    /** Of the image that Understudy's own folder builds, {@link #IMAGE}. */
    public UnderstudyContainer() {
        this(IMAGE);
    }

    /** Of another image. One without a registry in its name must have been built; it is never pulled. */
    public UnderstudyContainer(String image) {
        this(DockerImageName.parse(image));
    }

    private UnderstudyContainer(DockerImageName name) {
        super(
                isBuiltHere(name)
                        ? new RemoteDockerImage(name).withImageNameSubstitutor(ImageNameSubstitutor.noop())
                        : new RemoteDockerImage(name));
        this.name = name;
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        withEnv(TOKEN, HexFormat.of().formatHex(token));
        withExposedPorts(HTTP, HTTPS, SOCKS);
        waitingFor(new ReadyWait());
    }

    private static boolean isBuiltHere(DockerImageName name) {
        return name.getRegistry().isEmpty();
    }

    /** Begin with a world as it is written, ids and keys too: {@link #world}. */
    public UnderstudyContainer withWorld(Path file) {
        worldFile = file;
        return this;
    }

    /**
     * Start it; every door is open and the world is loaded when this returns.
     *
     * @throws dev.understudy.world.MalformedWorld when the world cannot be used
     * @throws ContainerNotStarted when there is no engine, no image, or the server has ended
     */
    @Override
    public void start() {
        if (getContainerId() != null) {
            return;
        }
        // Before anything is started: a wrong world costs no time.
        WorldFile world = worldFile == null ? null : WorldReader.read(worldFile);
        Engine engine = Engine.found();
        // Java asks for TLS under no name where the host has but an address or one without a dot.
        withEnv(NAMES, getHost());
        if (isBuiltHere(name)) {
            engine.expectBuilt(name.asCanonicalNameString());
        }
        if (getNetwork() != null) {
            withNetworkAliases(cloudNames(world));
        }
        try {
            super.start();
        } catch (RuntimeException wrapped) {
            throw ContainerNotStarted.in(wrapped, name.asCanonicalNameString());
        }
        join();
    }

    private static String[] cloudNames(@Nullable WorldFile world) {
        Stream<String> ofProjects = world == null
                ? Stream.of()
                : world.accounts().stream()
                        .flatMap(account -> account.projects().stream())
                        .flatMap(project -> HostNames.of(project.realName(), project.region()).stream());
        return Stream.concat(HostNames.RPC.stream(), ofProjects).distinct().toArray(String[]::new);
    }

    private void join() {
        ClientFiles files = ClientFiles.make();
        try {
            RemoteUnderstudy understudy = RemoteUnderstudy.at(doors(), adminToken(), files.folder());
            running = new Running(understudy, files, worldFile == null ? null : understudy.loadAsWritten(worldFile));
        } catch (RuntimeException refused) {
            files.close();
            stop();
            throw refused;
        }
    }

    private String doors() {
        return "http://" + door(HTTP) + ",https://" + door(HTTPS) + ",socks5://" + door(SOCKS);
    }

    private String door(int inside) {
        return getHost() + ":" + getMappedPort(inside);
    }

    /** What the admin API asks for; made up, unless the environment of the container says one. */
    public String adminToken() {
        return getEnvMap().getOrDefault(TOKEN, "");
    }

    /** The world that it began with. */
    public World world() {
        World world = running().world();
        if (world == null) {
            throw new IllegalStateException(
                    "there is no world to begin with; expected withWorld(FILE) before the start");
        }
        return world;
    }

    @Override
    public Addresses addresses() {
        return running().understudy().addresses();
    }

    @Override
    public AdminClient admin() {
        return running().understudy().admin();
    }

    private Running running() {
        if (running == null) {
            throw new IllegalStateException("the container does not run; expected start() before");
        }
        return running;
    }

    /**
     * The trust store of its certificate authority, for JVMs and for containers that it can be copied into; the password is
     * {@code understudy} and no secret.
     */
    public Path trustStore() {
        return fetch("/ca/truststore.p12", running().files().trustStore());
    }

    /**
     * What a JVM on this machine is started with so that its clients reach the emulator, and nothing else, under the cloud's own names,
     * those without a proxy setting too. Made for the projects that there are by now.
     */
    public List<String> jvmFlags() {
        return List.of(
                "-DsocksProxyHost=" + addresses().host(),
                "-DsocksProxyPort=" + addresses().socksPort(),
                "-Djdk.net.hosts.file=" + fetch("/hosts", running().files().hosts()),
                "-Djavax.net.ssl.trustStore=" + trustStore(),
                "-Djavax.net.ssl.trustStorePassword=understudy");
    }

    private Path fetch(String file, Path here) {
        return copyFileFromContainer(STATE + file, in -> {
            Files.copy(in, here, StandardCopyOption.REPLACE_EXISTING);
            return here;
        });
    }

    @Override
    public void followOutput(Consumer<OutputFrame> reader) {
        super.followOutput(redaction().before(reader));
    }

    @Override
    public void followOutput(Consumer<OutputFrame> reader, OutputFrame.OutputType... types) {
        super.followOutput(redaction().before(reader), types);
    }

    @Override
    public String getLogs() {
        return redaction().of(super.getLogs());
    }

    @Override
    public String getLogs(OutputFrame.OutputType... types) {
        return redaction().of(super.getLogs(types));
    }

    private Redaction redaction() {
        return new Redaction(adminToken());
    }

    @Override
    public void stop() {
        if (running != null) {
            running.files().close();
            running = null;
        }
        super.stop();
    }

    @Override
    public void close() {
        stop();
    }

    /** Without its environment, where the admin token is. */
    @Override
    public String toString() {
        return "UnderstudyContainer[" + name.asCanonicalNameString() + "]";
    }
}

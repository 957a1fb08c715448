package dev.understudy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.frontdoor.HostsFile;
import dev.understudy.harness.AdminClient;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A second Understudy, in a process of its own, that real accounts are played by: its callers know it by the real names, over TLS. */
final class StandIn implements AutoCloseable {
    /** Two accounts with an owner each; changes of rights take 3 s. */
    static final Path WORLD = Path.of("src", "test", "resources", "stand-in.yaml");

    /** What a run against it is to be called. */
    static final String RUN = "standin";

    private static final String PASSWORD = "understudy";
    private static final String REGION = "cn-hangzhou";
    private static final String ADDRESS = HostsFile.ADDRESS + " ";
    private static final int SCENARIOS = 300;

    private final Path folder;
    private final Process process;
    private final JsonNode ready;

    private StandIn(Path folder, Process process, JsonNode ready) {
        this.folder = folder;
        this.process = process;
        this.ready = ready;
    }

    /** Start one; {@code stubs} holds the ways in which it differs from an emulator. */
    static StandIn start(Path folder, Path world, Path... stubs) throws Exception {
        Files.createDirectories(folder);
        List<String> arguments = new ArrayList<>(
                List.of("serve", "--port", "0", "--https-port", "0", "--socks-port", "0", "--world", world.toString()));
        arguments.addAll(List.of("--state", folder.resolve("state").toString()));
        arguments.addAll(List.of("--ready-file", folder.resolve("ready").toString()));
        List.of(stubs).forEach(stub -> arguments.addAll(List.of("--stubs", stub.toString())));
        Process process = new Program(folder).start(arguments.toArray(String[]::new));
        Program.await(folder.resolve("ready"), process);
        JsonNode ready = new ObjectMapper().readTree(folder.resolve("ready").toFile());
        return new StandIn(folder, process, ready);
    }

    /** A program that calls real accounts, and gets here. */
    Program caller(Path own) throws Exception {
        return caller(own, socks());
    }

    /** The same, by way of something that stands before it. */
    Program caller(Path own, String door) throws Exception {
        Files.createDirectories(own);
        String[] socks = door.split(":", 2);
        Program program = new Program(own)
                .with("-DsocksProxyHost=" + socks[0])
                .with("-DsocksProxyPort=" + socks[1])
                .with("-Djdk.net.hosts.file=" + hosts(own))
                .with("-Djavax.net.ssl.trustStore=" + trustStore())
                .with("-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
        environment().forEach(program::withVariable);
        return program;
    }

    /** What the owner of two accounts would set. */
    Map<String, String> environment() {
        return Map.of(
                "UNDERSTUDY_A_ACCESS_KEY_ID", key("A/admin", "accessKeyId"),
                "UNDERSTUDY_A_ACCESS_KEY_SECRET", key("A/admin", "accessKeySecret"),
                "UNDERSTUDY_B_ACCESS_KEY_ID", key("B/admin", "accessKeyId"),
                "UNDERSTUDY_B_ACCESS_KEY_SECRET", key("B/admin", "accessKeySecret"),
                "UNDERSTUDY_STS_ENDPOINT", "sts.aliyuncs.com",
                "UNDERSTUDY_REGION", REGION);
    }

    String key(String principal, String field) {
        for (JsonNode each : ready.path("principals")) {
            if (each.path("name").asText().equals(principal)) {
                return each.path(field).asText();
            }
        }
        throw new AssertionError("nobody is called " + principal);
    }

    String socks() {
        return ready.path("socks").asText();
    }

    String http() {
        return URI.create(ready.path("http").asText()).getAuthority();
    }

    /** Everything there is, but for the time. */
    String everything() {
        return admin().snapshot().replaceFirst("(?m)^clock: .*$", "");
    }

    AdminClient admin() {
        return new AdminClient(http(), ready.path("adminToken").asText());
    }

    // The real cloud's names are wildcards; a JVM's hosts file knows none, so every project of the run is in it
    // beforehand.
    private Path hosts(Path own) throws Exception {
        StringBuilder lines = new StringBuilder("127.0.0.1 localhost\n");
        for (String host : List.of("ram", "sts", "ims", REGION + ".log")) {
            lines.append(ADDRESS).append(host).append(".aliyuncs.com\n");
        }
        for (int scenario = 1; scenario < SCENARIOS; scenario++) {
            for (String project : List.of("app-logs", "audit-logs", "own-logs")) {
                lines.append(ADDRESS + "understudy-" + RUN + "-" + scenario + "-" + project + "." + REGION
                        + ".log.aliyuncs.com\n");
            }
        }
        for (String project : List.of("no-such-project", "understudy-taken-2-app-logs")) {
            lines.append(ADDRESS + project + "." + REGION + ".log.aliyuncs.com\n");
        }
        return Files.writeString(own.resolve("hosts"), lines);
    }

    private Path trustStore() throws Exception {
        Path file = folder.resolve("trust.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(Path.of(ready.path("ca").asText()));
                OutputStream out = Files.newOutputStream(file)) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

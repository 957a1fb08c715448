package dev.understudy.cli;

import dev.understudy.frontdoor.CertificateAuthority;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code understudy env ACCOUNT/USER}: the settings by which programs reach a running server as somebody. */
@Command(
        name = "env",
        description = "Print shell, SDK and proxy settings for a running server.",
        mixinStandardHelpOptions = true)
final class EnvCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ACCOUNT/USER", description = "such as B/b1 or A/root")
    private String principal = "";

    @Option(names = "--state", paramLabel = "DIR", description = "the server's state folder")
    private @Nullable Path state;

    @Override
    public Integer call() throws InterruptedException {
        Path folder = Optional.ofNullable(state).orElseGet(StateFolder::byDefault);
        Map<?, ?> ready = ReadyFile.read(ReadyFile.in(folder));
        String http = String.valueOf(ready.get("http"));
        if (!answers(http)) {
            throw new WrongInput("nothing answers at `" + http + "`; expected a running `understudy serve`");
        }
        Map<?, ?> who = principals(ready).stream()
                .map(each -> (Map<?, ?>) each)
                .filter(each -> principal.equals(each.get("name")))
                .findFirst()
                .orElseThrow(() -> new WrongInput("no principal `" + principal + "` in the running world"));
        String[] socks = String.valueOf(ready.get("socks")).split(":", 2);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("export ALIBABA_CLOUD_ACCESS_KEY_ID=" + who.get("accessKeyId"));
        out.println("export ALIBABA_CLOUD_ACCESS_KEY_SECRET=" + who.get("accessKeySecret"));
        out.println("export UNDERSTUDY_HTTP=" + http);
        out.println("export UNDERSTUDY_ADMIN_TOKEN=" + ready.get("adminToken"));
        out.println("export NODE_EXTRA_CA_CERTS=" + ready.get("ca"));
        out.println("# RAM and STS clients: endpoint " + http.replace("http://", "") + ", protocol http");
        out.println("# Log Service, Java: keep the real endpoint and set the proxy to " + http.replace("http://", ""));
        out.println("# JVM clients without a proxy setting (loghub-client-lib): export JAVA_TOOL_OPTIONS='"
                + "-DsocksProxyHost=" + socks[0] + " -DsocksProxyPort=" + socks[1] + " -Djdk.net.hosts.file="
                + ready.get("hosts") + "'");
        out.println("# JVM clients over TLS: -Djavax.net.ssl.trustStore=" + ready.get("truststore")
                + " -Djavax.net.ssl.trustStorePassword=" + CertificateAuthority.TRUST_STORE_PASSWORD);
        out.flush();
        return Main.FINE;
    }

    /** A server that was killed leaves its ready file behind. */
    private static boolean answers(String http) throws InterruptedException {
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create(http + "/__admin/health"))
                    .timeout(PATIENCE)
                    .build();
            return HttpClient.newBuilder()
                            .connectTimeout(PATIENCE)
                            .build()
                            .send(health, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException | IllegalArgumentException silent) {
            return false;
        }
    }

    private static List<?> principals(Map<?, ?> ready) {
        return ready.get("principals") instanceof List<?> list ? list : List.of();
    }
}

package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A running server: HTTP, HTTPS and HTTP proxy on two ports, answered by WireMock stubs that lead to our services. */
public final class UnderstudyServer implements AutoCloseable {
    static {
        // Jetty logs through SLF4J, which complains on standard error when the user brings no logger.
        if (System.getProperty("slf4j.internal.verbosity") == null) {
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        }
    }

    private final WireMockServer server;
    private final int httpPort;
    private final int httpsPort;

    private UnderstudyServer(WireMockServer server) {
        this.server = server;
        this.httpPort = server.port();
        this.httpsPort = server.httpsPort();
    }

    /**
     * Start a server; it is ready when this returns.
     *
     * @param services handlers by the name that stubs use for them: {@code cloud} and {@code admin}
     * @throws PortTaken when a port cannot be had
     * @throws MalformedStub when a stub file cannot be used
     */
    public static UnderstudyServer start(ServerSettings settings, Services services) {
        return start(settings, services.handlers());
    }

    static UnderstudyServer start(ServerSettings settings, Map<String, RequestHandler> services) {
        StubFolders stubs = new StubFolders(settings.stubFolders());
        CompletableFuture<List<StubMapping>> parsing = CompletableFuture.supplyAsync(stubs::parse);
        WireMockServer server = new WireMockServer(new FrontOptions(settings, services, stubs));
        List<StubMapping> parsed = join(parsing);
        server.loadMappingsUsing(mappings -> parsed.forEach(mappings::addMapping));
        stubs.reloadOnDemand();
        try {
            server.start();
        } catch (FatalStartupException e) {
            String fact = e.getCause() == null
                    ? "the port is taken"
                    : String.valueOf(e.getCause().getMessage());
            throw PortTaken.of(settings, fact);
        }
        return new UnderstudyServer(server);
    }

    private static List<StubMapping> join(CompletableFuture<List<StubMapping>> parsing) {
        try {
            return parsing.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof MalformedStub malformed) {
                throw malformed;
            }
            throw e;
        }
    }

    public int httpPort() {
        return httpPort;
    }

    public int httpsPort() {
        return httpsPort;
    }

    /** Stop; open connections are closed. */
    @Override
    public void close() {
        server.stop();
    }
}

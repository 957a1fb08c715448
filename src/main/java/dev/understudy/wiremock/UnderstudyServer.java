package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import java.util.Map;

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
    public static UnderstudyServer start(ServerSettings settings, Map<String, RequestHandler> services) {
        WireMockServer server = new WireMockServer(new FrontOptions(settings, services));
        try {
            server.start();
        } catch (FatalStartupException e) {
            String fact = e.getCause() == null
                    ? "the port is taken"
                    : String.valueOf(e.getCause().getMessage());
            throw new PortTaken(settings, fact);
        }
        return new UnderstudyServer(server);
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

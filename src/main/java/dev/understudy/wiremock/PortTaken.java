package dev.understudy.wiremock;

/** A port that a server was to listen on cannot be had. */
public final class PortTaken extends RuntimeException {
    public PortTaken(ServerSettings settings, String fact) {
        super("cannot listen on `" + settings.bindAddress() + "`, port " + settings.httpPort() + " (HTTP) and "
                + settings.httpsPort() + " (HTTPS): " + fact + "\nhelp: choose other ports; 0 picks a free one");
    }
}

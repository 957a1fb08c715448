package dev.understudy.frontdoor;

/**
 * Decides which {@code CONNECT host:port} may be tunnelled; every tunnel ends at our own HTTPS port, whatever it names.
 *
 * <p>Allowed are the hosts we stand in for at port 443, and the names of this machine at any port.
 */
public final class TunnelRule {
    private static final int HTTPS = 443;

    private TunnelRule() {}

    public static boolean allows(String host, int port) {
        return StandInHosts.local(host) || (StandInHosts.cloud(host) && port == HTTPS);
    }
}

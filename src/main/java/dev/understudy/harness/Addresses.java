package dev.understudy.harness;

import java.nio.file.Path;

/**
 * Where the doors of a running emulator are, as its callers see them.
 *
 * @param host name or address of all its doors
 * @param httpPort plain HTTP, which is also the HTTP proxy
 * @param httpsPort the same behind TLS
 * @param socksPort SOCKS5, for clients that know no proxy
 * @param caPem the certificate that the TLS door's certificates are signed with
 */
public record Addresses(String host, int httpPort, int httpsPort, int socksPort, Path caPem) {
    /** The plain door as {@code host:port}. */
    public String http() {
        return host + ":" + httpPort;
    }

    /** The TLS door as {@code host:port}. */
    public String https() {
        return host + ":" + httpsPort;
    }

    /** The SOCKS5 door as {@code host:port}. */
    public String socks() {
        return host + ":" + socksPort;
    }
}

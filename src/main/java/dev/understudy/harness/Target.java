package dev.understudy.harness;

import java.nio.file.Path;

/**
 * Where a running emulator listens.
 *
 * @param host name or address of all its doors
 * @param httpPort plain HTTP, which is also the HTTP proxy
 * @param httpsPort the same behind TLS
 * @param socksPort SOCKS5, for clients that know no proxy
 * @param caPem the certificate that the TLS door's certificates are signed with
 * @param adminToken what the admin API asks for
 */
public record Target(String host, int httpPort, int httpsPort, int socksPort, Path caPem, String adminToken) {
    /** The plain door as {@code host:port}. */
    public String http() {
        return host + ":" + httpPort;
    }

    /** The TLS door as {@code host:port}. */
    public String https() {
        return host + ":" + httpsPort;
    }

    /** Without the token: this text ends up in logs. */
    @Override
    public String toString() {
        return "Target[http=" + http() + ", https=" + https() + ", socks=" + socksPort + "]";
    }
}

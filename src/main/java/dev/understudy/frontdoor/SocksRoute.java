package dev.understudy.frontdoor;

import java.net.InetSocketAddress;
import java.util.Optional;

/** Where an allowed destination of the SOCKS door leads: port 80 to our HTTP port, port 443 to our HTTPS port. */
record SocksRoute(InetSocketAddress http, InetSocketAddress https) {
    Optional<InetSocketAddress> to(String host, int port) {
        if (!host.equals(HostsFile.ADDRESS) && !StandInHosts.cloud(host)) {
            return Optional.empty();
        }
        return switch (port) {
            case 80 -> Optional.of(http);
            case 443 -> Optional.of(https);
            default -> Optional.empty();
        };
    }
}

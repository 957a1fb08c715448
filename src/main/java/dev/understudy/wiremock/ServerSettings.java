package dev.understudy.wiremock;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/**
 * What a server is started with.
 *
 * @param bindAddress an IP address or name of this machine
 * @param httpPort 0 picks a free one
 * @param httpsPort 0 picks a free one
 * @param stubFolders folders of WireMock mappings ({@code *.json}, at any depth); the first may have {@code __files}
 * @param adminToken wanted in {@code X-Understudy-Token} on admin paths; empty for none, which only loopback may have
 * @param log takes one line for each request that we failed to answer
 */
public record ServerSettings(
        String bindAddress,
        int httpPort,
        int httpsPort,
        SSLContext tls,
        TunnelPolicy tunnels,
        List<Path> stubFolders,
        String adminToken,
        Consumer<String> log) {
    public ServerSettings {
        stubFolders = List.copyOf(stubFolders);
        if (adminToken.isEmpty() && !loopback(bindAddress)) {
            throw new MissingAdminToken(bindAddress);
        }
    }

    /** Free ports on 127.0.0.1, no user stubs, no token, no log. */
    public static ServerSettings onLoopback(SSLContext tls, TunnelPolicy tunnels) {
        return new ServerSettings("127.0.0.1", 0, 0, tls, tunnels, List.of(), "", line -> {});
    }

    public ServerSettings withPorts(int http, int https) {
        return new ServerSettings(bindAddress, http, https, tls, tunnels, stubFolders, adminToken, log);
    }

    public ServerSettings withBind(String address, String token) {
        return new ServerSettings(address, httpPort, httpsPort, tls, tunnels, stubFolders, token, log);
    }

    public ServerSettings withStubFolders(List<Path> folders) {
        return new ServerSettings(bindAddress, httpPort, httpsPort, tls, tunnels, folders, adminToken, log);
    }

    public ServerSettings withLog(Consumer<String> lines) {
        return new ServerSettings(bindAddress, httpPort, httpsPort, tls, tunnels, stubFolders, adminToken, lines);
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}

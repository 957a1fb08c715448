package dev.understudy.wiremock;

import dev.understudy.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Guards {@code /__admin} and {@code /__understudy}: the token where one is set, and, so that no web page can drive the
 * server, a {@code Host} that is this machine and an {@code Origin}, if any, that is the same.
 */
final class AdminGuard {
    private static final List<String> ROOTS = List.of("/__admin", "/__understudy");
    private static final String HEALTH = "/__admin/health";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> ANY = Set.of("0.0.0.0", "::", "[::]");

    private final String bindAddress;
    private final byte[] token;

    AdminGuard(String bindAddress, String token) {
        this.bindAddress = bindAddress.toLowerCase(Locale.ROOT);
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /** Why a request is refused; empty when it may pass. {@code target} is the path as the server will route it. */
    Optional<String> refusal(String target, WireRequest request) {
        // INVARIANT: both spellings are looked at, since contexts are routed by the decoded path and stubs by the raw
        // one.
        if (!guards(target) && !guards(request.path())) {
            return Optional.empty();
        }
        if (target.equals(HEALTH)
                && request.path().equals(HEALTH)
                && request.method().equals("GET")) {
            return Optional.empty();
        }
        if (!allowedHost(request.host())) {
            return Optional.of("admin paths are served under a loopback name or the bound address only");
        }
        List<String> origins = request.headers().getOrDefault("origin", List.of());
        if (!origins.stream().allMatch(origin -> sameHost(origin, request.host()))) {
            return Optional.of("admin paths are not for pages of another origin");
        }
        return tokenFits(request) ? Optional.empty() : Optional.of("admin paths need header X-Understudy-Token");
    }

    /** Is it an admin path? */
    static boolean guards(String path) {
        return ROOTS.stream()
                .anyMatch(root -> path.equals(root) || path.startsWith(root + "/") || path.startsWith(root + ";"));
    }

    private boolean allowedHost(String host) {
        String name = withoutPort(host.toLowerCase(Locale.ROOT));
        // On every address at once any name may be ours (a container's alias, say); the token is always wanted there.
        return LOOPBACK.contains(name)
                || name.equals(bindAddress)
                || name.equals("[" + bindAddress + "]")
                || (ANY.contains(bindAddress) && token.length > 0);
    }

    private static boolean sameHost(String origin, String host) {
        return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
    }

    private boolean tokenFits(WireRequest request) {
        byte[] given = request.header("X-Understudy-Token").orElse("").getBytes(StandardCharsets.UTF_8);
        return token.length == 0 || MessageDigest.isEqual(token, given);
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}

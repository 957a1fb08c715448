package dev.understudy.wiremock;

/** Says whether {@code CONNECT host:port} may be tunnelled into our own HTTPS port. */
@FunctionalInterface
public interface TunnelPolicy {
    boolean allows(String host, int port);
}

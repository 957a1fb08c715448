package dev.understudy.wiremock;

/** A server was to listen on more than loopback without an admin token. */
public final class MissingAdminToken extends RuntimeException {
    public MissingAdminToken(String bindAddress) {
        super("binding to `" + bindAddress + "` needs an admin token: others could drive the server");
    }
}

package dev.understudy.wiremock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.proxy.ConnectHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;

/** {@code CONNECT} of an HTTP proxy, for the hosts the policy allows; every tunnel ends at our own HTTPS port. */
final class TunnelHandler extends ConnectHandler {
    // Consumers poll for long; the idle limit of the inner connection is the one that counts.
    private static final long IDLE_MILLIS = 300_000;

    private final TunnelPolicy policy;
    private final Supplier<InetSocketAddress> https;
    private final TunnelPeers peers;

    TunnelHandler(TunnelPolicy policy, Supplier<InetSocketAddress> https, TunnelPeers peers) {
        this.policy = policy;
        this.https = https;
        this.peers = peers;
        setIdleTimeout(IDLE_MILLIS);
    }

    @Override
    protected void handleConnect(
            Request base, HttpServletRequest request, HttpServletResponse response, @Nullable String address) {
        if (wellFormed(address)) {
            super.handleConnect(base, request, response, address);
        } else {
            base.setHandled(true);
            response.setStatus(HttpStatus.BAD_REQUEST_400);
            response.setContentLength(0);
            response.setHeader("Connection", "close");
        }
    }

    private static boolean wellFormed(@Nullable String address) {
        try {
            HostPort parsed = new HostPort(address == null ? "" : address);
            return parsed.getHost() != null && !parsed.getHost().isEmpty() && parsed.getPort() > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public boolean validateDestination(String host, int port) {
        return policy.allows(host, port);
    }

    @Override
    protected InetSocketAddress newConnectAddress(String host, int port) {
        return https.get();
    }

    @Override
    protected UpstreamConnection newUpstreamConnection(EndPoint endPoint, ConnectContext context) {
        int localPort = ((InetSocketAddress) endPoint.getLocalSocketAddress()).getPort();
        peers.opened(localPort, context.getRequest().getRemoteAddr());
        return new UpstreamConnection(endPoint, getExecutor(), getByteBufferPool(), context) {
            @Override
            public void onClose(Throwable cause) {
                peers.closed(localPort);
                super.onClose(cause);
            }
        };
    }
}

package dev.understudy.wiremock;

import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.proxy.ConnectHandler;

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

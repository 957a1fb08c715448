package dev.understudy.wiremock;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Request;

/** Who stands behind a tunnel: a tunnelled request reaches our HTTPS port from ourselves, known by its source port. */
final class TunnelPeers {
    private final Map<Integer, String> byLocalPort = new ConcurrentHashMap<>();

    void opened(int localPort, String peer) {
        byLocalPort.put(localPort, peer);
    }

    void closed(int localPort) {
        byLocalPort.remove(localPort);
    }

    String sourceOf(Request request) {
        String peer = request.isSecure() && fromHere(request) ? byLocalPort.get(request.getRemotePort()) : null;
        return peer == null ? request.getRemoteAddr() : peer;
    }

    private static boolean fromHere(Request request) {
        InetAddress remote = request.getRemoteInetSocketAddress().getAddress();
        return remote != null
                && (remote.isLoopbackAddress() || request.getLocalAddr().equals(request.getRemoteAddr()));
    }
}

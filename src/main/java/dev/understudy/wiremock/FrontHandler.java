package dev.understudy.wiremock;

import dev.understudy.wire.http.WireRequest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.HandlerWrapper;

/** Stands before WireMock: keeps the request as it was sent, and turns away what may not reach an admin path. */
final class FrontHandler extends HandlerWrapper {
    private final AdminGuard guard;
    private final TunnelPeers peers;
    private final ForeignStubs foreignStubs;

    FrontHandler(AdminGuard guard, TunnelPeers peers, ForeignStubs foreignStubs) {
        this.guard = guard;
        this.peers = peers;
        this.foreignStubs = foreignStubs;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            WireRequest wire = RequestReader.read(base, peers.sourceOf(base));
            Optional<String> refusal = guard.refusal(target, wire);
            if (refusal.isPresent()) {
                refuse(base, response, 403, PlainAnswer.body(403, refusal.get()));
            } else if (target.startsWith("/__files")) {
                // WireMock would serve the bodies of user stubs under their file names.
                refuse(base, response, 404, PlainAnswer.body(404));
            } else {
                CurrentRequest.set(wire);
                boolean whole = foreignStubs.seen() || AdminGuard.guards(target);
                super.handle(target, base, new SeenRequest(request, wire, whole), response);
            }
        } catch (BadMessageException e) {
            refuse(base, response, e.getCode(), PlainAnswer.body(e.getCode()));
        } finally {
            CurrentRequest.clear();
        }
    }

    private static void refuse(Request base, HttpServletResponse response, int status, String body) throws IOException {
        base.setHandled(true);
        PlainAnswer.send(response, status, body);
    }
}

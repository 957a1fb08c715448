package dev.understudy.wiremock;

import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;

/** Answers the requests of one service; called from many threads at once. */
@FunctionalInterface
public interface RequestHandler {
    WireResponse handle(WireRequest request);
}

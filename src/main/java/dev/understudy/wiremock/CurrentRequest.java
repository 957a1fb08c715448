package dev.understudy.wiremock;

import dev.understudy.wire.http.WireRequest;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The request that this thread is answering, as it came in.
 *
 * <p>WireMock renders a response on the thread that Jetty gave the request to. Its own request is no source for us: it
 * unpacks bodies that merely look like gzip, and believes {@code X-Forwarded-For}.
 */
final class CurrentRequest {
    private static final ThreadLocal<@Nullable WireRequest> CURRENT = new ThreadLocal<>();

    private CurrentRequest() {}

    static void set(WireRequest request) {
        CURRENT.set(request);
    }

    static void clear() {
        CURRENT.remove();
    }

    static WireRequest get() {
        WireRequest request = CURRENT.get();
        if (request == null) {
            throw new NoSuchElementException("no request on this thread");
        }
        return request;
    }
}

package dev.understudy.wiremock;

import dev.understudy.wire.http.WireResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/** One line of JSON for what the server itself refuses or fails at; it echoes nothing of the request. */
final class PlainAnswer {
    static final String JSON = "application/json";

    private PlainAnswer() {}

    static String body(int status) {
        return status >= HttpStatus.INTERNAL_SERVER_ERROR_500
                // RAM "Common errors": InternalError, 500.
                ? "{\"Code\":\"InternalError\",\"Message\":\"The request processing has failed due to some unknown error,"
                        + " exception or failure.\"}\n"
                : body(status, HttpStatus.getMessage(status));
    }

    /** The body for a fact of our own, which must need no escaping in JSON. */
    static String body(int status, String fact) {
        return "{\"status\":" + status + ",\"error\":\"" + fact + "\"}\n";
    }

    static WireResponse response(int status) {
        return new WireResponse(
                status, Map.of("Content-Type", JSON), body(status).getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpServletResponse response, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(JSON);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}

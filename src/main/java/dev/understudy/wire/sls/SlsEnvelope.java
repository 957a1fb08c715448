package dev.understudy.wire.sls;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.wire.http.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers of Log Service; further headers are added to them with {@link WireResponse#with}. */
public final class SlsEnvelope {
    private static final String JSON = "application/json";
    private static final ObjectMapper WRITER = new ObjectMapper()
            .setDefaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL));

    private SlsEnvelope() {}

    /** A success without a body: without a content type too, or one SDK would parse the nothing as JSON and fail. */
    public static WireResponse empty(String requestId) {
        return new WireResponse(200, headers(requestId), new byte[0]);
    }

    /** A success with a tree of maps, collections and scalars as JSON; members whose value is null are left out. */
    public static WireResponse json(String requestId, Object tree) {
        return json(200, requestId, tree);
    }

    /** A success with bytes of another type, such as log groups. */
    public static WireResponse bytes(String requestId, String contentType, byte[] body) {
        return new WireResponse(200, headers(requestId), body).with("Content-Type", contentType);
    }

    /**
     * Encode a refusal.
     *
     * @param accessDeniedDetail the members of {@code accessDeniedDetail}, which is left out when there are none
     */
    public static WireResponse error(
            int status, String requestId, String code, String message, Map<String, Object> accessDeniedDetail) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("errorCode", code);
        tree.put("errorMessage", message);
        if (!accessDeniedDetail.isEmpty()) {
            tree.put("accessDeniedDetail", accessDeniedDetail);
        }
        return json(status, requestId, tree);
    }

    private static WireResponse json(int status, String requestId, Object tree) {
        byte[] body;
        try {
            // By way of a String: half a surrogate pair, which no bytes can carry, becomes a question mark.
            body = WRITER.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException notATree) {
            throw new IllegalArgumentException("an answer must be maps, collections and scalars", notATree);
        }
        return new WireResponse(status, headers(requestId), body).with("Content-Type", JSON);
    }

    // Log Service "Public response header" (2021).
    private static Map<String, String> headers(String requestId) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Server", "nginx");
        headers.put("Access-Control-Allow-Origin", "*");
        headers.put("x-log-requestid", requestId);
        return headers;
    }
}

package dev.understudy.wire.rpc;

import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.WireResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** RPC answers on the wire; members whose value is null are left out. */
public final class RpcEnvelope {
    private RpcEnvelope() {}

    /** Encode what an operation answered, with the request id as its first member. */
    public static WireResponse success(RpcFormat format, String action, Map<String, Object> members, String requestId) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("RequestId", requestId);
        members.forEach(tree::putIfAbsent);
        return response(200, format, action + "Response", tree, requestId);
    }

    /** Encode a refusal. */
    public static WireResponse error(RpcFormat format, RpcError error, String requestId) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("RequestId", requestId);
        tree.put("HostId", error.hostId());
        tree.put("Code", error.code());
        tree.put("Message", error.message());
        tree.put("Recommend", recommend(error, requestId));
        if (!error.accessDeniedDetail().isEmpty()) {
            tree.put("AccessDeniedDetail", error.accessDeniedDetail());
        }
        return response(error.status(), format, "Error", tree, requestId);
    }

    // Answers captured in public issue threads, 2023 and later.
    private static String recommend(RpcError error, String requestId) {
        return "https://api.aliyun.com/troubleshoot?q=" + QueryString.encode(error.code()) + "&product="
                + QueryString.encode(error.product()) + "&requestId=" + requestId;
    }

    private static WireResponse response(
            int status, RpcFormat format, String root, Map<String, Object> tree, String requestId) {
        String text = switch (format) {
            case JSON -> JsonTree.write(tree);
            case XML -> XmlTree.write(root, tree);
        };
        // Answers captured in public issue threads. Date is the server's own; so is the end of a connection, for which
        // it takes back the two that offer it.
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", format.contentType());
        headers.put("Connection", "keep-alive");
        headers.put("Keep-Alive", "timeout=25");
        headers.put("Access-Control-Allow-Origin", "*");
        headers.put("Access-Control-Expose-Headers", "*");
        headers.put("x-acs-request-id", requestId);
        // ASSUMED: any 32 hexadecimal digits will do as a trace id; these make it findable by its request.
        headers.put("x-acs-trace-id", hexDigits(requestId));
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        // ASSUMED: captures show 24 characters that mean nothing to a client; these are the body's MD5 in base64.
        headers.put("ETag", md5(body));
        headers.put("Vary", "Accept-Encoding");
        return new WireResponse(status, headers, body);
    }

    private static String md5(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has MD5", missing);
        }
    }

    private static String hexDigits(String requestId) {
        return requestId.replace("-", "").toLowerCase(Locale.ROOT);
    }
}

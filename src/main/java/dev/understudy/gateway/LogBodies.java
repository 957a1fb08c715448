package dev.understudy.gateway;

import dev.understudy.account.CloudError;
import dev.understudy.gateway.sls.SlsAnswer;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import dev.understudy.wire.sls.LogCompression;
import dev.understudy.wire.sls.SlsEnvelope;
import dev.understudy.wire.sls.UnreadableBody;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bodies of Log Service: unpacked on the way in, packed as the client asks on the way out. */
final class LogBodies {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
    private static final String TYPE = "x-log-compresstype";

    private LogBodies() {}

    /** The body of a request, unpacked; packages of {@code batch_group} carry their own compression. */
    static byte[] read(WireRequest request) {
        if (request.body().length > LogCompression.LIMIT) {
            throw new CloudError(
                            "PostBodyTooLarge",
                            413,
                            "Body size " + request.body().length + " must little than " + LogCompression.LIMIT + ".")
                    .refused();
        }
        Optional<String> type = request.header(TYPE).filter(text -> !text.isEmpty());
        boolean packages =
                request.header("x-log-mode").filter("batch_group"::equals).isPresent();
        if (type.isEmpty() || packages || request.body().length == 0) {
            return request.body();
        }
        LogCompression compression =
                LogCompression.named(type.get()).orElseThrow(() -> LogErrors.headerInvalid(TYPE, type.get()));
        String size =
                request.header("x-log-bodyrawsize").orElseThrow(() -> LogErrors.headerMissing("x-log-bodyrawsize"));
        if (!NUMBER.matcher(size).matches()) {
            throw LogErrors.headerInvalid("x-log-bodyrawsize", size);
        }
        return unpack(compression, request.body(), Long.parseLong(size));
    }

    /** Unpack, refusing what cannot be. */
    static byte[] unpack(LogCompression compression, byte[] body, long rawSize) {
        try {
            return compression.decompress(body, rawSize);
        } catch (UnreadableBody unreadable) {
            // Log Service API "PutLogs" (2021).
            throw new CloudError("PostBodyUncompressError", 400, "Failed to decompress logs.").refused();
        }
    }

    /** Turn an answer into bytes. */
    static WireResponse write(SlsAnswer answer, WireRequest request, String requestId) {
        WireResponse response = answer.body()
                .fold(new SlsAnswer.Body.Cases<>(
                        () -> SlsEnvelope.empty(requestId),
                        tree -> SlsEnvelope.json(requestId, tree),
                        text -> text.isEmpty()
                                ? SlsEnvelope.empty(requestId)
                                : SlsEnvelope.bytes(
                                        requestId, "application/json", text.getBytes(StandardCharsets.UTF_8)),
                        bytes -> packed(bytes, request, requestId)));
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }

    private static WireResponse packed(byte[] bytes, WireRequest request, String requestId) {
        Optional<LogCompression> wanted = request.header("accept-encoding").flatMap(LogCompression::named);
        String type = "application/x-protobuf";
        return wanted.filter(compression -> bytes.length > 0)
                .map(compression -> SlsEnvelope.bytes(requestId, type, compression.compress(bytes))
                        .with(TYPE, compression.headerValue()))
                .orElseGet(() -> SlsEnvelope.bytes(requestId, type, bytes));
    }
}

package dev.understudy.benchmark.requests;

import dev.understudy.sls.Log;
import dev.understudy.sls.LogField;
import dev.understudy.sls.LogGroupWriter;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.sls.SlsMac;
import dev.understudy.wire.sls.SlsSignatureV1;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** PutLogs by a session of a role, signed with V1: one log of three fields, not packed. */
record PutLogsCall(String accessKeyId, String accessKeySecret, String securityToken) implements SignedCall {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final String HOST = "app-logs.cn-hangzhou.log.aliyuncs.com";

    @Override
    public byte[] bytes() {
        Instant now = Instant.now();
        byte[] body = LogGroupWriter.group(
                "benchmark",
                "127.0.0.1",
                new Log(
                        now.getEpochSecond(),
                        0,
                        List.of(
                                new LogField("method", "GET"),
                                new LogField("path", "/index.html"),
                                new LogField("status", "200"))));
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("host", List.of(HOST));
        headers.put("date", List.of(DATE.format(now.atOffset(ZoneOffset.UTC))));
        headers.put("content-type", List.of("application/x-protobuf"));
        headers.put("content-length", List.of(Integer.toString(body.length)));
        headers.put("x-log-apiversion", List.of("0.6.0"));
        headers.put("x-log-bodyrawsize", List.of(Integer.toString(body.length)));
        headers.put("x-acs-security-token", List.of(securityToken));
        WireRequest request = SlsSignatureV1.signed(
                new WireRequest("POST", false, HOST, "/logstores/access/shards/lb", "", headers, body, "127.0.0.1"),
                SlsMac.HMAC_SHA1,
                accessKeyId,
                accessKeySecret);
        String head = "POST " + request.path() + " HTTP/1.1\r\n"
                + request.headers().entrySet().stream()
                        .map(header ->
                                header.getKey() + ": " + header.getValue().get(0) + "\r\n")
                        .collect(Collectors.joining())
                + "\r\n";
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(first.length + body.length)
                .put(first)
                .put(body)
                .array();
    }
}

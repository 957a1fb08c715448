package dev.understudy.gateway;

import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Sends requests to the byte, broken escapes included, which no HTTP client would; HTTP/1.0, so that no answer is chunked. */
record RawHttp(String host, int port) {
    private static final String LINE_END = "\r\n";
    private static final String HEAD_END = LINE_END + LINE_END;

    WireResponse send(WireRequest request) throws IOException {
        String target = request.path() + (request.query().isEmpty() ? "" : "?" + request.query());
        StringBuilder head = new StringBuilder(request.method() + " " + target + " HTTP/1.0" + LINE_END);
        head.append("Host: ").append(request.host()).append(LINE_END);
        request.headers()
                .forEach((name, values) ->
                        head.append(name).append(": ").append(values.get(0)).append(LINE_END));
        head.append("Content-Length: ").append(request.body().length).append(HEAD_END);
        try (Socket socket = new Socket(host, port)) {
            socket.setSoTimeout(10_000);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            all.writeBytes(request.body());
            socket.getOutputStream().write(all.toByteArray());
            return response(socket.getInputStream().readAllBytes());
        }
    }

    private static WireResponse response(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(HEAD_END);
        String[] lines = text.substring(0, end).split(LINE_END, -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int status = Integer.parseInt(lines[0].split(" ", -1)[1]);
        return new WireResponse(status, headers, Arrays.copyOfRange(bytes, end + HEAD_END.length(), bytes.length));
    }
}

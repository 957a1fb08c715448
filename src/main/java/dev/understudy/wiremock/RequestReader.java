package dev.understudy.wiremock;

import dev.understudy.wire.http.WireRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLSession;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Reads a request off Jetty exactly as it was sent; only {@code Content-Encoding: gzip} is undone. */
final class RequestReader {
    // Far above what the services take (Log Service "PutLogs": 10 MB), so that they can refuse it in their own words.
    private static final int LARGEST_BODY = 64 << 20;

    // Where Jetty's SecureRequestCustomizer leaves it.
    private static final String TLS_SESSION = "org.eclipse.jetty.servlet.request.ssl_session";

    private RequestReader() {}

    /** @throws BadMessageException when the body is too large or not the gzip it claims to be */
    static WireRequest read(Request request, String sourceIp) throws IOException {
        // The metadata keeps the request line; the request's own URI has been completed from the Host header.
        HttpURI sent = request.getMetaData().getURI();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHttpFields()) {
            String value = field.getValue();
            headers.computeIfAbsent(field.getLowerCaseName(), name -> new ArrayList<>(1))
                    .add(value == null ? "" : value);
        }
        List<String> hosts = headers.getOrDefault("host", List.of());
        boolean absolute = sent.isAbsolute() && sent.getAuthority() != null;
        return new WireRequest(
                request.getMethod().toUpperCase(Locale.ROOT),
                request.isSecure(),
                absolute ? sent.getAuthority() : hosts.isEmpty() ? "" : hosts.get(0),
                sent.getPath() == null || sent.getPath().isEmpty() ? "/" : sent.getPath(),
                sent.getQuery() == null ? "" : sent.getQuery(),
                headers,
                body(request, gzipped(headers)),
                sourceIp,
                tlsProtocol(request));
    }

    private static @Nullable String tlsProtocol(Request request) {
        return request.isSecure() && request.getAttribute(TLS_SESSION) instanceof SSLSession tls
                ? tls.getProtocol()
                : null;
    }

    static boolean gzipped(Map<String, List<String>> headers) {
        List<String> encodings = headers.getOrDefault("content-encoding", List.of());
        return encodings.size() == 1 && encodings.get(0).strip().equalsIgnoreCase("gzip");
    }

    private static byte[] body(Request request, boolean gzipped) throws IOException {
        byte[] sent = bounded(request.getInputStream());
        if (!gzipped || sent.length == 0) {
            return sent;
        }
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return bounded(plain);
        } catch (IOException e) {
            throw new BadMessageException(HttpStatus.BAD_REQUEST_400, "body is not gzip", e);
        }
    }

    private static byte[] bounded(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new BadMessageException(HttpStatus.PAYLOAD_TOO_LARGE_413);
        }
        return bytes;
    }
}

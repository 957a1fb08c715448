package dev.understudy.wiremock;

import dev.understudy.wire.http.WireRequest;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The request as WireMock's matching sees it: without what it would misread or fail at, namely a body that begins like
 * gzip (it would unpack it) and a query or form with a broken percent escape; and, while there
 * are no mappings but ours, without what those do not look at: queries and nearly all headers.
 */
final class SeenRequest extends HttpServletRequestWrapper {
    private static final Set<String> HIDDEN = Set.of("x-forwarded-for", "content-encoding");

    private final WireRequest wire;
    private final boolean whole;

    SeenRequest(HttpServletRequest request, WireRequest wire, boolean whole) {
        super(request);
        this.wire = wire;
        this.whole = whole;
    }

    private List<String> values(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return isHidden(lower) ? List.of() : wire.headers().getOrDefault(lower, List.of());
    }

    @Override
    public @Nullable String getHeader(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : values.get(0);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(values(name));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(
                wire.headers().keySet().stream().filter(name -> !isHidden(name)).toList());
    }

    private boolean isHidden(String name) {
        return HIDDEN.contains(name) || (!whole && !name.equals(KeptConnection.HEADER));
    }

    @Override
    public @Nullable String getQueryString() {
        return whole && Escapes.sound(wire.query()) ? super.getQueryString() : null;
    }

    @Override
    public @Nullable String getContentType() {
        String type = getHeader("Content-Type");
        boolean form = type != null && type.contains("application/x-www-form-urlencoded");
        return form && !Escapes.sound(new String(wire.body(), StandardCharsets.ISO_8859_1)) ? null : type;
    }

    @Override
    public ServletInputStream getInputStream() {
        byte[] body = wire.body();
        boolean looksLikeGzip = body.length > 1 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
        return new Bytes(looksLikeGzip ? new byte[0] : body);
    }

    /** A body that is already here; read whole it is handed out without a copy. */
    private static final class Bytes extends ServletInputStream {
        private final byte[] all;
        private final ByteArrayInputStream left;

        Bytes(byte[] all) {
            this.all = all;
            this.left = new ByteArrayInputStream(all);
        }

        @Override
        public int read() {
            return left.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return left.read(target, offset, length);
        }

        @Override
        public byte[] readAllBytes() {
            return left.available() == all.length ? all : left.readAllBytes();
        }

        @Override
        public boolean isFinished() {
            return left.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is read already");
        }
    }
}

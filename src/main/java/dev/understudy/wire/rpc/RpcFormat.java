package dev.understudy.wire.rpc;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The format an RPC answer is written in. */
public enum RpcFormat {
    JSON("application/json;charset=utf-8"),
    // The Tea clients parse XML errors only under exactly this type.
    XML("text/xml;charset=utf-8");

    private final String contentType;

    RpcFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The content type of an answer in this format. */
    public String contentType() {
        return contentType;
    }

    /** Find a format by the {@code Format} parameter, in any case as clients differ; empty when unknown. */
    public static Optional<RpcFormat> named(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "JSON" -> Optional.of(JSON);
            case "XML" -> Optional.of(XML);
            default -> Optional.empty();
        };
    }

    /** Choose by an {@code Accept} header: the first of its types that is a format; empty when none is. */
    public static Optional<RpcFormat> accepted(String header) {
        return Arrays.stream(header.split(",", -1))
                .flatMap(type -> ofType(type.split(";", 2)[0].strip()).stream())
                .findFirst();
    }

    // The types that the old Java core knows how to read, and wildcards; Java's own client sends a lone `*`.
    private static Optional<RpcFormat> ofType(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "application/json", "text/json", "application/*", "*/*", "*" -> Optional.of(JSON);
            case "application/xml", "text/xml", "text/*" -> Optional.of(XML);
            default -> Optional.empty();
        };
    }
}

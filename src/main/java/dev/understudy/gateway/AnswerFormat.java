package dev.understudy.gateway;

import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.rpc.RpcFormat;
import dev.understudy.wire.rpc.RpcParameters;
import java.util.List;
import java.util.Optional;

/**
 * The format that an answer of RPC style is written in: the one that {@code Format} names, else the one that {@code Accept}
 * does, else JSON.
 *
 * <p>RAM API "Common parameters" of 2023 and later; the pages of 2021 have XML as the default. Clients of signature version 3
 * send no {@code Format}. ASSUMED: {@code Accept} counts under that version only, and the first type that is a format wins.
 */
final class AnswerFormat {
    private AnswerFormat() {}

    /** Refuse a format that is none: throws {@link dev.understudy.account.Refused}. */
    static void check(WireRequest request, RpcParameters parameters) {
        Optional<String> named = named(parameters);
        if (named.isPresent() && RpcFormat.named(named.get()).isEmpty()) {
            throw RpcGatewayErrors.formatInvalid();
        }
        if (named.isEmpty() && accepted(request).isEmpty()) {
            throw RpcGatewayErrors.acceptInvalid();
        }
    }

    /** JSON for a request that asks for what there is not: its refusal has to be written somehow. */
    static RpcFormat of(WireRequest request, RpcParameters parameters) {
        Optional<String> named = named(parameters);
        return (named.isPresent() ? RpcFormat.named(named.get()) : accepted(request)).orElse(RpcFormat.JSON);
    }

    private static Optional<String> named(RpcParameters parameters) {
        return parameters.first("Format").filter(text -> !text.isEmpty());
    }

    private static Optional<RpcFormat> accepted(WireRequest request) {
        String types = String.join(",", request.headers().getOrDefault("accept", List.of()));
        boolean counts = request.header("authorization").isPresent() && !types.isBlank();
        return counts ? RpcFormat.accepted(types) : Optional.of(RpcFormat.JSON);
    }
}

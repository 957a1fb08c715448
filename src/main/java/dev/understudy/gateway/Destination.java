package dev.understudy.gateway;

import dev.understudy.gateway.rpc.RpcService;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a request is meant to go, as far as its host tells. */
public sealed interface Destination {
    <T> T fold(Function<Rpc, T> rpc, Function<Log, T> log);

    /** RAM, STS or IMS; {@code service} is null at an address that does not say which. */
    record Rpc(@Nullable RpcService service) implements Destination {
        @Override
        public <T> T fold(Function<Rpc, T> rpc, Function<Log, T> log) {
            return rpc.apply(this);
        }
    }

    /** Log Service; both are null where the address does not name them. */
    record Log(@Nullable String region, @Nullable String project) implements Destination {
        @Override
        public <T> T fold(Function<Rpc, T> rpc, Function<Log, T> log) {
            return log.apply(this);
        }
    }
}

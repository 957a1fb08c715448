package dev.understudy.gateway.rpc;

import java.util.function.Function;
import java.util.function.Supplier;

/** What the registry has to say of an action's name. */
public sealed interface Lookup {
    <T> T fold(Function<RpcOperation, T> emulated, Function<String, T> notEmulated, Supplier<T> unknown);

    /** It can be called here. */
    record Emulated(RpcOperation operation) implements Lookup {
        @Override
        public <T> T fold(Function<RpcOperation, T> emulated, Function<String, T> notEmulated, Supplier<T> unknown) {
            return emulated.apply(operation);
        }
    }

    /** The cloud has it, Understudy does not. */
    record NotEmulated(String name) implements Lookup {
        @Override
        public <T> T fold(Function<RpcOperation, T> emulated, Function<String, T> notEmulated, Supplier<T> unknown) {
            return notEmulated.apply(name);
        }
    }

    /** The cloud does not have it, either. */
    record Unknown() implements Lookup {
        @Override
        public <T> T fold(Function<RpcOperation, T> emulated, Function<String, T> notEmulated, Supplier<T> unknown) {
            return unknown.get();
        }
    }
}

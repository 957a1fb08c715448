package dev.understudy.wire.rpc;

import java.util.function.Function;

/** What came of checking an RPC signature. */
public sealed interface RpcVerdict {
    /** Reach the case. */
    <T> T fold(Function<Verified, T> verified, Function<Different, T> different);

    /** The request was signed with this secret and not changed since. */
    record Verified() implements RpcVerdict {
        @Override
        public <T> T fold(Function<Verified, T> verified, Function<Different, T> different) {
            return verified.apply(this);
        }
    }

    /**
     * The signature is missing or another one.
     *
     * @param serverStringToSign what this side signs, to be echoed; it holds the security token, if one was sent
     */
    record Different(String serverStringToSign) implements RpcVerdict {
        @Override
        public <T> T fold(Function<Verified, T> verified, Function<Different, T> different) {
            return different.apply(this);
        }
    }
}

package dev.understudy.wire.rpc;

/** The parameters of an RPC request cannot be read; the message is one line and says which. */
public final class MalformedRequest extends RuntimeException {
    MalformedRequest(String message) {
        super(message);
    }
}

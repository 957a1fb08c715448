package dev.understudy.sabotage;

import dev.understudy.wire.rpc.RpcVerdict;
import net.bytebuddy.asm.Advice;

/** Pasted into the product: an RPC signature is always right. */
final class RpcVerified {
    private RpcVerified() {}

    @SuppressWarnings("UnusedVariable")
    @Advice.OnMethodExit
    static void pass(@Advice.Return(readOnly = false) RpcVerdict answer) {
        answer = new RpcVerdict.Verified();
    }
}

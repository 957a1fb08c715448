package dev.understudy.sabotage;

import dev.understudy.wire.sls.SlsVerdict;
import net.bytebuddy.asm.Advice;

/** Pasted into the product: a Log Service signature is always right. */
final class LogVerified {
    private LogVerified() {}

    @SuppressWarnings("UnusedVariable")
    @Advice.OnMethodExit
    static void pass(@Advice.Return(readOnly = false) SlsVerdict answer) {
        answer = new SlsVerdict.Verified();
    }
}

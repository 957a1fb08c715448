package dev.understudy.sabotage;

import dev.understudy.wire.acs3.Acs3Verdict;
import net.bytebuddy.asm.Advice;

/** Pasted into the product: a version 3 signature is always right. */
final class Acs3Verified {
    private Acs3Verified() {}

    @SuppressWarnings("UnusedVariable")
    @Advice.OnMethodExit
    static void pass(@Advice.Return(readOnly = false) Acs3Verdict answer) {
        answer = new Acs3Verdict.Verified();
    }
}

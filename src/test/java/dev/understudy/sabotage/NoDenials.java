package dev.understudy.sabotage;

import dev.understudy.policy.Effect;
import net.bytebuddy.asm.Advice;

/** Pasted into the product: no statement denies. */
final class NoDenials {
    private NoDenials() {}

    @SuppressWarnings("UnusedVariable")
    @Advice.OnMethodExit
    static void spare(@Advice.Argument(0) Effect wanted, @Advice.Return(readOnly = false) boolean answer) {
        answer = answer && wanted != Effect.DENY;
    }
}

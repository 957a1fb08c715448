package dev.understudy.sabotage;

import java.util.List;
import net.bytebuddy.asm.Advice;

/** Pasted into the product: whomever a token is meant for, it reads as if it were us. */
final class EveryAudience {
    private EveryAudience() {}

    @SuppressWarnings("UnusedVariable")
    @Advice.OnMethodExit
    static void claim(@Advice.Return(readOnly = false) List<String> answer) {
        answer = List.of("sts.aliyuncs.com");
    }
}

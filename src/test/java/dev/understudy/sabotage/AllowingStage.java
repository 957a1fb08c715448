package dev.understudy.sabotage;

import dev.understudy.policy.Hop;
import dev.understudy.policy.Stage;
import dev.understudy.policy.StatementTrace;
import dev.understudy.policy.Verdict;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import net.bytebuddy.asm.Advice;

/** Pasted into the product: one stage allows everything. */
final class AllowingStage {
    private AllowingStage() {}

    /** Which one. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Name {}

    @SuppressWarnings("UnusedVariable")
    @Advice.OnMethodExit
    static void allow(
            @Name String name,
            @Advice.Argument(0) Stage stage,
            @Advice.Argument(1) String resource,
            @Advice.Argument(2) List<StatementTrace> statements,
            @Advice.Return(readOnly = false) Hop answer) {
        if (stage.name().equals(name)) {
            answer = new Hop(stage, resource, Verdict.ALLOW, "", statements);
        }
    }
}

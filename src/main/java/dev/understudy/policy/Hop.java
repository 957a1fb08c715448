package dev.understudy.policy;

import java.util.List;

/**
 * One step of a decision.
 *
 * @param resource the one this step was about
 * @param reason one sentence for people, from a fixed set; empty where the statements say it all
 * @param statements every statement looked at, in order
 */
public record Hop(Stage stage, String resource, Verdict verdict, String reason, List<StatementTrace> statements) {
    public Hop {
        statements = List.copyOf(statements);
    }

    static Hop of(Stage stage, String resource, List<StatementTrace> statements) {
        // Explicit deny wins however late it comes, so no early exit on Allow.
        boolean denied = statements.stream().anyMatch(trace -> trace.applies(Effect.DENY));
        boolean allowed = statements.stream().anyMatch(trace -> trace.applies(Effect.ALLOW));
        Verdict verdict = denied ? Verdict.EXPLICIT_DENY : allowed ? Verdict.ALLOW : Verdict.IMPLICIT_DENY;
        return new Hop(stage, resource, verdict, "", statements);
    }

    static Hop ruled(Stage stage, String resource, Verdict verdict, String reason) {
        return new Hop(stage, resource, verdict, reason, List.of());
    }

    boolean allows() {
        return verdict == Verdict.ALLOW;
    }

    /** The statements that made the verdict; none for an implicit denial. */
    public List<StatementTrace> deciding() {
        return switch (verdict) {
            case ALLOW ->
                statements.stream().filter(trace -> trace.applies(Effect.ALLOW)).toList();
            case EXPLICIT_DENY ->
                statements.stream().filter(trace -> trace.applies(Effect.DENY)).toList();
            case IMPLICIT_DENY -> List.of();
        };
    }
}

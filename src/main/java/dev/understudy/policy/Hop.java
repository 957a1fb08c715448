package dev.understudy.policy;

import java.util.ArrayList;
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
        statements = StatementTraces.kept(statements);
    }

    static Hop of(Stage stage, String resource, List<StatementTrace> statements) {
        // Explicit deny wins however late it comes, so no early exit on Allow.
        Verdict verdict = Verdict.IMPLICIT_DENY;
        for (StatementTrace trace : StatementTraces.applying(statements)) {
            if (trace.applies(Effect.DENY)) {
                verdict = Verdict.EXPLICIT_DENY;
                break;
            }
            if (trace.applies(Effect.ALLOW)) {
                verdict = Verdict.ALLOW;
            }
        }
        return new Hop(stage, resource, verdict, "", statements);
    }

    static Hop ruled(Stage stage, String resource, Verdict verdict, String reason) {
        return new Hop(stage, resource, verdict, reason, List.of());
    }

    /** The same, with a reason. */
    Hop because(String why) {
        return new Hop(stage, resource, verdict, why, statements);
    }

    /** False for what is shown only, and had no part in the decision. */
    public boolean counts() {
        return stage != Stage.UNASKED_RESOURCE_GROUP;
    }

    boolean allows() {
        return verdict == Verdict.ALLOW;
    }

    /** The statements that made the verdict; none for an implicit denial. */
    public List<StatementTrace> deciding() {
        return switch (verdict) {
            case ALLOW -> applying(Effect.ALLOW);
            case EXPLICIT_DENY -> applying(Effect.DENY);
            case IMPLICIT_DENY -> List.of();
        };
    }

    private List<StatementTrace> applying(Effect effect) {
        List<StatementTrace> found = new ArrayList<>(2);
        for (StatementTrace trace : StatementTraces.applying(statements)) {
            if (trace.applies(effect)) {
                found.add(trace);
            }
        }
        return found;
    }
}

package dev.understudy.analysis.repair;

import dev.understudy.analysis.near.ConditionWords;
import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.AppliedPolicy;
import dev.understudy.policy.ConditionTrace;
import dev.understudy.policy.Glob;
import dev.understudy.policy.Hop;
import dev.understudy.policy.ResourcePattern;
import dev.understudy.policy.StatementTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What could keep a statement that denies from doing so. */
final class DenyCandidates {
    private static final String PRINCIPAL = "acs:PrincipalARN";

    private final Situation situation;
    private final AccessRequest request;
    private final Hop hop;
    private final List<Patch> found = new ArrayList<>();

    DenyCandidates(Situation situation, Hop hop) {
        this.situation = situation;
        this.request = situation.request();
        this.hop = hop;
    }

    /** For the first statement that denies; the others have their turn when it does not any more. */
    List<Patch> all() {
        StatementTrace trace = hop.deciding().get(0);
        Optional<PolicyText> text = situation.texts().of(trace.source());
        text.ifPresent(known -> new Narrowing(trace, known).all());
        boolean alone = trace.source().document().statements().size() == 1;
        boolean canGo = trace.source().kind() != AppliedPolicy.Kind.TRUST;
        if (canGo && (alone || text.isEmpty())) {
            String holder = Optional.ofNullable(trace.source().attachedTo())
                    .map(name -> " from " + name)
                    .orElse("");
            found.add(new Patch(
                    Patch.Kind.DETACH_POLICY,
                    trace.source(),
                    null,
                    "",
                    trace.source().kind() == AppliedPolicy.Kind.SESSION
                            ? "give AssumeRole no session policy"
                            : "detach `" + trace.policy() + "`" + holder + ", all of it"));
        }
        return found;
    }

    /** The changes of one statement. */
    private final class Narrowing {
        private final StatementTrace trace;
        private final PolicyText text;

        Narrowing(StatementTrace trace, PolicyText text) {
            this.trace = trace;
            this.text = text;
        }

        void all() {
            trace.conditions().forEach(this::condition);
            trace.body().actions().patterns().stream()
                    .map(Glob::text)
                    .filter(pattern -> pattern.equalsIgnoreCase(request.action()))
                    .forEach(pattern -> entry("Action", pattern));
            trace.body().resources().stream()
                    .map(ResourcePattern::text)
                    .filter(pattern -> pattern.equals(hop.resource()))
                    .forEach(pattern -> entry("Resource", pattern));
            request.context()
                    .get(PRINCIPAL)
                    .ifPresent(arns -> offer(
                            Patch.Kind.NARROW_DENY,
                            change().addTest(trace.statement(), "StringNotEquals", PRINCIPAL, arns.get(0)),
                            "spare the caller, by a condition on `" + PRINCIPAL + "`"));
            offer(Patch.Kind.REMOVE_STATEMENT, change().removeStatement(trace.statement()), "drop the whole statement");
        }

        private void condition(ConditionTrace test) {
            if (ConditionWords.isLiteral(test.operator())) {
                String like = ConditionWords.like(test.operator());
                offer(
                        Patch.Kind.CHANGE_CONDITION,
                        change().changeOperator(trace.statement(), test, like),
                        "compare `" + test.key() + "` with `" + like + "` in place of `" + test.operator() + "`");
            }
            for (String actual : test.actual()) {
                offer(
                        Patch.Kind.CHANGE_CONDITION,
                        change().addValue(trace.statement(), test, actual),
                        "spare `" + actual + "` as value of `" + test.key() + "`");
                offer(
                        Patch.Kind.CHANGE_CONDITION,
                        change().removeValue(trace.statement(), test, actual),
                        "take `" + actual + "` out of the values of `" + test.key() + "`");
            }
        }

        private void entry(String member, String pattern) {
            offer(
                    Patch.Kind.NARROW_DENY,
                    change().removeEntry(trace.statement(), member, pattern),
                    "take `" + pattern + "` out of `" + member + "`");
        }

        private DocumentChange change() {
            return new DocumentChange(text);
        }

        private void offer(Patch.Kind kind, Optional<String> after, String words) {
            after.ifPresent(changed -> found.add(new Patch(
                    kind,
                    trace.source(),
                    text,
                    changed,
                    "in statement " + trace.statement() + " of `" + trace.policy() + "`, " + words)));
        }
    }
}

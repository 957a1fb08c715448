package dev.understudy.analysis.repair;

import dev.understudy.analysis.near.ConditionWords;
import dev.understudy.analysis.near.Difference;
import dev.understudy.analysis.near.NearMiss;
import dev.understudy.analysis.near.NearMisses;
import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.AppliedPolicy;
import dev.understudy.policy.ConditionTrace;
import dev.understudy.policy.Hop;
import dev.understudy.policy.PrincipalPattern;
import dev.understudy.policy.Stage;
import dev.understudy.policy.StatementTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What could make one hop allow that has no statement that does. */
final class AllowCandidates {
    private static final String ACTION = "Action";
    private static final String RESOURCE = "Resource";

    private final Situation situation;
    private final AccessRequest request;
    private final Hop hop;
    private final List<Patch> found = new ArrayList<>();

    AllowCandidates(Situation situation, Hop hop) {
        this.situation = situation;
        this.request = situation.request();
        this.hop = hop;
    }

    List<Patch> all() {
        NearMisses.of(request, hop).forEach(this::mend);
        List<AppliedPolicy> editable = hop.statements().stream()
                .map(StatementTrace::source)
                .distinct()
                .filter(policy -> situation.texts().of(policy).isPresent())
                .limit(2)
                .toList();
        editable.forEach(policy -> new StatementCandidate(request, hop)
                .in(policy, situation.texts().of(policy).orElseThrow())
                .ifPresent(found::add));
        if (editable.isEmpty() && hop.stage() == Stage.IDENTITY) {
            new StatementCandidate(request, hop).inNewPolicy().ifPresent(found::add);
        }
        return found;
    }

    /** Only a statement with one kind of fault is mended: with two it was meant for something else. */
    private void mend(NearMiss miss) {
        PolicyText text = situation.texts().of(miss.trace().source()).orElse(null);
        if (text == null || miss.trace().mismatches().size() != 1) {
            return;
        }
        Difference difference = miss.differences().get(0);
        Statement statement = new Statement(miss.trace(), text);
        switch (difference.part()) {
            case ACTION -> action(statement, difference);
            case RESOURCE -> resource(statement, difference);
            case PRINCIPAL -> principal(statement, difference);
            case CONDITION -> condition(statement);
        }
    }

    private record Statement(StatementTrace trace, PolicyText text) {
        int number() {
            return trace.statement();
        }

        DocumentChange change() {
            return new DocumentChange(text);
        }
    }

    private void action(Statement statement, Difference difference) {
        String asked = request.action();
        if (difference.isSlip()) {
            offer(
                    statement,
                    Patch.Kind.FIX_ENTRY,
                    statement.change().replaceEntry(statement.number(), ACTION, difference.pattern(), asked),
                    "write `" + asked + "` in place of `" + difference.pattern() + "`");
        }
        offer(
                statement,
                Patch.Kind.ADD_ACTION,
                statement.change().addEntry(statement.number(), ACTION, asked),
                "add the action `" + asked + "`");
    }

    private void resource(Statement statement, Difference difference) {
        String asked = hop.resource();
        String pattern = difference.pattern();
        Mending.of(pattern, asked)
                .filter(mended -> difference.isSlip() && !mended.equals(pattern))
                .ifPresent(mended -> offer(
                        statement,
                        Patch.Kind.FIX_ENTRY,
                        statement.change().replaceEntry(statement.number(), RESOURCE, pattern, mended),
                        "write `" + mended + "` in place of `" + pattern + "`"));
        offer(
                statement,
                Patch.Kind.ADD_RESOURCE,
                statement.change().addEntry(statement.number(), RESOURCE, asked),
                "add the resource `" + asked + "`");
        String children = pattern.endsWith("/*") ? pattern.substring(0, pattern.length() - 2) : pattern + "/*";
        offer(
                statement,
                Patch.Kind.WIDEN_RESOURCE,
                statement.change().addEntry(statement.number(), RESOURCE, children),
                "add the resource `" + children + "` beside `" + pattern + "`");
    }

    private void principal(Statement statement, Difference difference) {
        for (TrustEntry entry : TrustEntry.of(request.principal())) {
            if (difference.isSlip()) {
                offer(
                        statement,
                        Patch.Kind.FIX_ENTRY,
                        statement
                                .change()
                                .replacePrincipal(
                                        statement.number(),
                                        PrincipalPattern.Kind.RAM.text(),
                                        difference.pattern(),
                                        entry.text()),
                        "trust `" + entry.text() + "` in place of `" + difference.pattern() + "`");
            }
            offer(
                    statement,
                    Patch.Kind.ADD_PRINCIPAL,
                    statement.change().addPrincipal(statement.number(), entry.kind(), entry.text()),
                    "trust `" + entry.text() + "` too");
        }
    }

    private void condition(Statement statement) {
        List<ConditionTrace> unmet = statement.trace().conditions().stream()
                .filter(condition -> !condition.met())
                .toList();
        if (unmet.size() > 1) {
            return;
        }
        ConditionTrace test = unmet.get(0);
        int number = statement.number();
        if (ConditionWords.isLiteral(test.operator())) {
            String like = ConditionWords.like(test.operator());
            offer(
                    statement,
                    Patch.Kind.CHANGE_CONDITION,
                    statement.change().changeOperator(number, test, like),
                    "compare `" + test.key() + "` with `" + like + "` in place of `" + test.operator() + "`");
        }
        for (String actual : test.actual()) {
            offer(
                    statement,
                    Patch.Kind.CHANGE_CONDITION,
                    statement.change().addValue(number, test, actual),
                    "let `" + test.key() + "` be `" + actual + "` too");
            offer(
                    statement,
                    Patch.Kind.CHANGE_CONDITION,
                    statement.change().removeValue(number, test, actual),
                    "take `" + actual + "` out of what `" + test.key() + "` must not be");
        }
        offer(
                statement,
                Patch.Kind.REMOVE_CONDITION,
                statement.change().removeTest(number, test),
                "drop the condition on `" + test.key() + "`");
    }

    private void offer(Statement statement, Patch.Kind kind, Optional<String> after, String words) {
        after.ifPresent(text -> found.add(new Patch(
                kind,
                statement.trace().source(),
                statement.text(),
                text,
                "in statement " + statement.number() + " of `"
                        + statement.trace().policy() + "`, " + words)));
    }
}

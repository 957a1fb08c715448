package dev.understudy.harness.assertion;

import dev.understudy.harness.RecordedDecision;
import dev.understudy.harness.RecordedDecision.By;
import java.util.Objects;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on one decision. A failure ends with its trace: every step, and what each statement had to say. */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, RecordedDecision> {
    private final Supplier<String> trace;

    DecisionAssert(RecordedDecision decision, Supplier<String> trace) {
        super(decision, DecisionAssert.class);
        this.trace = trace;
    }

    public DecisionAssert isAllowed() {
        return is("Allow");
    }

    /** Denied, whether by a statement or for want of one. */
    public DecisionAssert isDenied() {
        return hold(
                actual.decision() != null && !"Allow".equals(actual.decision()),
                "a denial",
                String.valueOf(actual.decision()));
    }

    /** Denied for want of a statement that allows. */
    public DecisionAssert isDeniedImplicitly() {
        return is("ImplicitDeny");
    }

    /** Denied by a statement. */
    public DecisionAssert isDeniedExplicitly() {
        return is("ExplicitDeny");
    }

    /** Refused before anybody looked at a policy, with that code. */
    public DecisionAssert isRefusedBeforeAnyDecision(String code) {
        hold(actual.decision() == null, "no decision", "the decision " + actual.decision());
        return equal("code", code, actual.code());
    }

    /** The cloud's own word for the stage that denied, such as {@code SessionPolicy}; null where no policy was read. */
    public DecisionAssert hasPolicyType(@Nullable String policyType) {
        return equal("policy type", policyType, actual.policyType());
    }

    /** {@code action} such as {@code log:PostLogStoreLogs}. */
    public DecisionAssert isAbout(String action) {
        return equal("action", action, actual.action());
    }

    /** {@code resource}: an ARN, one of those that the call needed. */
    public DecisionAssert isOn(String resource) {
        return hold(
                actual.resources().contains(resource),
                "the resource `" + resource + "`",
                actual.resources().toString());
    }

    /** A statement decided: by the name of its policy ({@code session}, {@code trust} and {@code project} for those without one). */
    public DecisionAssert isDecidedBy(String policy, int statement) {
        return hold(
                actual.by().stream().anyMatch(by -> by.policy().equals(policy) && by.statement() == statement),
                "statement " + statement + " of " + policy + " to decide",
                actual.by().isEmpty() ? "no statement" : deciding());
    }

    private String deciding() {
        return String.join(
                " and ", actual.by().stream().map(DecisionAssert::described).toList());
    }

    private static String described(By by) {
        return "statement " + by.statement() + " of " + by.policy() + " (" + by.effect() + ")";
    }

    private DecisionAssert is(String decision) {
        return equal("decision", decision, actual.decision());
    }

    private DecisionAssert equal(String what, @Nullable String expected, @Nullable String found) {
        return hold(Objects.equals(expected, found), "the " + what + " `" + expected + "`", "`" + found + "`");
    }

    private DecisionAssert hold(boolean fact, String expected, String found) {
        if (!fact) {
            throw failure("expected %s; found %s%n%s", expected, found, trace.get());
        }
        return this;
    }
}

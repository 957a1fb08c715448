package dev.understudy.harness.cucumber;

import io.cucumber.java.en.Then;
import java.util.Set;

/** What was decided and why: true only when client and record agree. */
public final class RulingSteps {
    private final ScenarioState state;

    RulingSteps(ScenarioState state) {
        this.state = state;
    }

    @Then("the call succeeds")
    public void succeeds() {
        state.judge(Seen.ALLOWED, Ruling::allowed);
    }

    @Then("she is allowed, because {statements} allow(s) {string}")
    public void allowed(Statements statements, String action) {
        state.judge(Seen.ALLOWED, ruling -> ruling.isAbout(action).allowed().by(statements, "Allow"));
    }

    @Then("it is allowed, because an account may do everything with its own")
    public void allowedAsRoot() {
        state.judge(Seen.ALLOWED, ruling -> ruling.allowed().hasHop("root", "Allow"));
    }

    @Then("she is denied, because no statement of {stage} allows {string}")
    public void deniedImplicitly(String stage, String action) {
        state.judge(Seen.DENIED, ruling -> ruling.isAbout(action).deniedImplicitlyAt(stage));
    }

    @Then("she is denied, because {statements} denies {string}")
    public void deniedExplicitly(Statements statement, String action) {
        state.judge(Seen.DENIED, ruling -> ruling.isAbout(action).deniedExplicitly(statement));
    }

    @Then("she is denied, because {statements} is about other actions than {string}")
    public void otherAction(Statements statement, String action) {
        state.judge(Seen.DENIED, ruling -> missed(ruling.isAbout(action), statement, "ACTION"));
    }

    @Then("she is denied, because {statements} is about other resources than hers, though it allows {string}")
    public void otherResource(Statements statement, String action) {
        state.judge(Seen.DENIED, ruling -> missed(ruling.isAbout(action), statement, "RESOURCE"));
    }

    @Then("she is denied, because {statements} allows {string} only under a condition on {string}")
    public void conditionNotMet(Statements statement, String action, String key) {
        state.judge(
                Seen.DENIED,
                ruling -> missed(ruling.isAbout(action), statement, "CONDITION").failsOnly(statement, key));
    }

    @Then("she is denied, because the trust policy of the role does not name her")
    public void notTrusted() {
        state.judge(
                Seen.DENIED,
                ruling -> ruling.isAbout("sts:AssumeRole")
                        .deniedImplicitlyAt("trust policy")
                        .everyStatementMisses("trust policy", "PRINCIPAL"));
    }

    @Then("she is denied {string}, because the resource belongs to another account")
    public void foreign(String action) {
        state.judge(Seen.DENIED, ruling -> ruling.isAbout(action).deniedImplicitlyAt("account wall"));
    }

    @Then("it is denied, because an account itself may not assume roles")
    public void rootMayNotAssume() {
        state.judge(Seen.DENIED, ruling -> ruling.isAbout("sts:AssumeRole").deniedImplicitlyAt("root"));
    }

    @Then("she is refused before any decision, because {refusal}")
    public void refused(Refusal refusal) {
        state.judge(Seen.REFUSED, ruling -> ruling.refusedBeforeAnyDecision().becauseOf(refusal));
    }

    @Then("she is refused with {string}")
    public void refusedWith(String code) {
        state.judge(Seen.REFUSED, ruling -> ruling.withCode(code));
    }

    private static Ruling missed(Ruling ruling, Statements statement, String mismatch) {
        return ruling.deniedImplicitlyAt(ruling.stageOf(statement)).misses(statement, Set.of(mismatch));
    }
}

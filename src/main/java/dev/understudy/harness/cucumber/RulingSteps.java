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
        Ruling.of(state).allowed();
    }

    @Then("she is allowed, because {statements} allow(s) {string}")
    public void allowed(Statements statements, String action) {
        Ruling.of(state).isAbout(action).allowed().by(statements, "Allow");
    }

    @Then("it is allowed, because an account may do everything with its own")
    public void allowedAsRoot() {
        Ruling.of(state).allowed().hasHop("root", "Allow");
    }

    @Then("she is denied, because no statement of {stage} allows {string}")
    public void deniedImplicitly(String stage, String action) {
        Ruling.of(state).isAbout(action).deniedImplicitlyAt(stage);
    }

    @Then("she is denied, because {statements} denies {string}")
    public void deniedExplicitly(Statements statement, String action) {
        Ruling.of(state).isAbout(action).deniedExplicitly(statement);
    }

    @Then("she is denied, because {statements} is about other actions than {string}")
    public void otherAction(Statements statement, String action) {
        Ruling ruling = Ruling.of(state).isAbout(action);
        ruling.deniedImplicitlyAt(ruling.stageOf(statement)).misses(statement, Set.of("ACTION"));
    }

    @Then("she is denied, because {statements} is about other resources than hers, though it allows {string}")
    public void otherResource(Statements statement, String action) {
        Ruling ruling = Ruling.of(state).isAbout(action);
        ruling.deniedImplicitlyAt(ruling.stageOf(statement)).misses(statement, Set.of("RESOURCE"));
    }

    @Then("she is denied, because {statements} allows {string} only under a condition on {string}")
    public void conditionNotMet(Statements statement, String action, String key) {
        Ruling ruling = Ruling.of(state).isAbout(action);
        ruling.deniedImplicitlyAt(ruling.stageOf(statement)).misses(statement, Set.of("CONDITION"));
        ruling.failsOnly(statement, key);
    }

    @Then("she is denied, because the trust policy of the role does not name her")
    public void notTrusted() {
        Ruling.of(state)
                .isAbout("sts:AssumeRole")
                .deniedImplicitlyAt("trust policy")
                .everyStatementMisses("trust policy", "PRINCIPAL");
    }

    @Then("she is denied {string}, because the resource belongs to another account")
    public void foreign(String action) {
        Ruling.of(state).isAbout(action).deniedImplicitlyAt("account wall");
    }

    @Then("it is denied, because an account itself may not assume roles")
    public void rootMayNotAssume() {
        Ruling.of(state).isAbout("sts:AssumeRole").deniedImplicitlyAt("root");
    }

    @Then("she is refused before any decision, because {refusal}")
    public void refused(Refusal refusal) {
        Ruling.of(state).refusedBeforeAnyDecision().becauseOf(refusal);
    }

    @Then("she is refused with {string}")
    public void refusedWith(String code) {
        Ruling.of(state).withCode(code);
    }
}

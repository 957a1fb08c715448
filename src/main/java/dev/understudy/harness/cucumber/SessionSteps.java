package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.RoleAssumption;
import dev.understudy.harness.cucumber.Cast.Kind;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Somebody takes on a role, and acts as its session from then on. */
public final class SessionSteps {
    private static final String SESSION = "features";

    private final ScenarioState state;

    SessionSteps(ScenarioState state) {
        this.state = state;
    }

    @Given("{actor} has assumed the role {string} of account {word}")
    public void assumed(Actor actor, String role, String account) {
        assume(actor, role(account, role, null, null, null)).orFail();
    }

    @Given("{actor} has assumed the role {string} of account {word} as session {string}")
    public void assumedAs(Actor actor, String role, String account, String session) {
        assume(actor, role(account, role, null, null, null)).orFail();
        state.remember(session, state.she());
    }

    @Given("{actor} has assumed the role {string} of account {word} for {duration}")
    public void assumedFor(Actor actor, String role, String account, Duration duration) {
        assume(actor, role(account, role, null, null, duration)).orFail();
    }

    @Given("{actor} has assumed the role {string} of account {word} with the session policy")
    public void assumedWith(Actor actor, String role, String account, DataTable policy) {
        assume(actor, role(account, role, PolicyTable.document(policy), null, null))
                .orFail();
    }

    @When("{actor} assumes the role {string} of account {word}")
    public void assumes(Actor actor, String role, String account) {
        assume(actor, role(account, role, null, null, null));
    }

    @When("{actor} assumes the role {string} of account {word} with the external id {string}")
    public void assumesWithExternalId(Actor actor, String role, String account, String externalId) {
        assume(actor, role(account, role, null, externalId, null));
    }

    @When("{actor} assumes the role {string} of account {word} for {duration}")
    public void assumesFor(Actor actor, String role, String account, Duration duration) {
        assume(actor, role(account, role, null, null, duration));
    }

    @When("{actor} assumes the role {string} of account {word} with the session policy")
    public void assumesWith(Actor actor, String role, String account, DataTable policy) {
        assume(actor, role(account, role, PolicyTable.document(policy), null, null));
    }

    @When("{actor} asks who she is")
    public void whoAmI(Actor actor) {
        state.act(actor, caller -> state.clients().sts(caller).whoAmI());
    }

    @Then("she is {string}")
    public void identity(String arn) {
        Outcome<?> outcome = state.lastCall().outcome();
        Assertions.assertThat((Object) outcome.orFail()).isEqualTo(state.cast().fill(arn));
    }

    private RoleAssumption role(
            String account,
            String role,
            @Nullable String policy,
            @Nullable String externalId,
            @Nullable Duration duration) {
        return new RoleAssumption(
                "acs:ram::" + state.cast().accountId(account) + ":role/"
                        + state.cast().existing(Kind.ROLE, account, role),
                SESSION,
                policy == null ? null : state.cast().fill(policy),
                externalId,
                duration == null ? null : duration.toSeconds());
    }

    private Outcome<Credentials> assume(Actor actor, RoleAssumption assumption) {
        Outcome<Credentials> outcome =
                state.act(actor, caller -> state.clients().sts(caller).assumeRole(assumption));
        if (outcome instanceof Outcome.Succeeded<Credentials> done) {
            state.sheIs(new Actor("the session of " + actor.label(), done.value()));
        }
        return outcome;
    }
}

package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Credentials;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Map;

/** Where callers call from, what they sign with, and how time passes. */
public final class CallerSteps {
    private final ScenarioState state;

    CallerSteps(ScenarioState state) {
        this.state = state;
    }

    @Given("{actor} calls from the address {string}")
    public void address(Actor actor, String address) {
        describe(actor, Map.of("acs:SourceIp", address));
    }

    @Given("{actor} calls from inside the VPC {string}")
    public void vpc(Actor actor, String vpc) {
        describe(actor, Map.of("acs:SourceVpc", vpc));
    }

    @Given("{actor} has logged on with a second factor")
    public void secondFactor(Actor actor) {
        describe(actor, Map.of("acs:MFAPresent", "true"));
    }

    @When("{duration} pass/passes")
    public void pass(Duration time) {
        state.world().advance(time);
    }

    @When("{actor} changes one character of her token")
    public void tamper(Actor actor) {
        Credentials own = actor.credentials();
        sign(actor, new Credentials(own.accessKeyId(), own.accessKeySecret(), Tampering.of(own.securityToken())));
    }

    @When("{actor} changes one character of her secret")
    public void wrongSecret(Actor actor) {
        Credentials own = actor.credentials();
        sign(actor, new Credentials(own.accessKeyId(), Tampering.of(own.accessKeySecret()), own.securityToken()));
    }

    @When("{actor} changes one character of her access key id")
    public void wrongKey(Actor actor) {
        Credentials own = actor.credentials();
        sign(actor, new Credentials(Tampering.of(own.accessKeyId()), own.accessKeySecret(), own.securityToken()));
    }

    @When("{actor} leaves her token away")
    public void leaveTokenAway(Actor actor) {
        Credentials own = actor.credentials();
        sign(actor, new Credentials(own.accessKeyId(), own.accessKeySecret(), null));
    }

    @When("{actor} signs with the token of the session {string}")
    public void foreignToken(Actor actor, String session) {
        Credentials own = actor.credentials();
        String token = state.session(session).credentials().securityToken();
        sign(actor, new Credentials(own.accessKeyId(), own.accessKeySecret(), token));
    }

    private void sign(Actor actor, Credentials credentials) {
        state.sheIs(actor.signingWith(credentials));
    }

    private void describe(Actor actor, Map<String, String> context) {
        state.sheIs(actor);
        state.world().describeCaller(actor.credentials().accessKeyId(), context);
    }
}

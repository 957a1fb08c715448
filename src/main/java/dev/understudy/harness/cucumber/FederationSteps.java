package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.FederatedSts;
import dev.understudy.harness.client.ImsClient;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.identity.OidcIssuer;
import dev.understudy.harness.client.identity.SamlIssuer;
import dev.understudy.harness.client.identity.Signature;
import dev.understudy.harness.cucumber.Cast.Kind;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Somebody without a key of the cloud takes on a role, because an identity provider vouches for her. */
public final class FederationSteps {
    private static final SamlIssuer LOGON = new SamlIssuer("https://logon.example.com");
    private static final String BUILD_SERVER = "https://{provider}.example.com";
    private static final String STS = "sts.aliyuncs.com";
    private static final String SESSION = "features";
    // Nobody has this key: what is not signed names none.
    private static final Credentials NO_KEY = new Credentials("none", "none", null);

    private final ScenarioState state;
    private @Nullable Proof proof;

    /** What somebody shows: by its provider's ARN, and the text of a token or an assertion. */
    private record Proof(String provider, String text) {}

    FederationSteps(ScenarioState state) {
        this.state = state;
    }

    @Given("account {word} takes the word of the logon {string}")
    public void registerLogon(String account, String logon) {
        ImsClient ims = state.closing(state.clients().ims(state.cast().owner(account)));
        ims.createSamlProvider(logon, LOGON.metadata()).orFail();
    }

    @Given("the build server {string} of account {word} has published its keys")
    public void publishKeys(String server, String account) {
        state.world().giveKeys(oidc(account, server), OidcIssuer.keys());
    }

    @Given("the logon {string} of account {word} vouches for {string} in the role {string}")
    public void vouch(String logon, String account, String person, String role) {
        vouched(logon, account, person, role, Signature.OWN);
    }

    @Given("somebody forges the word of the logon {string} of account {word} for {string} in the role {string}")
    public void forgeWord(String logon, String account, String person, String role) {
        vouched(logon, account, person, role, Signature.FORGED);
    }

    @Given("the build server {string} of account {word} gives a token to {string}")
    public void giveToken(String server, String account, String pipeline) {
        issued(server, account, pipeline, STS, Signature.OWN);
    }

    @Given("the build server {string} of account {word} gives a token for {string} to {string}")
    public void giveToken(String server, String account, String audience, String pipeline) {
        issued(server, account, pipeline, audience, Signature.OWN);
    }

    @Given("somebody forges a token of the build server {string} of account {word} for {string}")
    public void forgeToken(String server, String account, String pipeline) {
        issued(server, account, pipeline, STS, Signature.FORGED);
    }

    @When("she assumes the role {string} of account {word} by that word")
    public void assumeByWord(String role, String account) {
        Proof shown = shown();
        assume(sts -> sts.assumeRoleWithAssertion(role(account, role), shown.provider(), shown.text()));
    }

    @When("she assumes the role {string} of account {word} by that token")
    public void assumeByToken(String role, String account) {
        Proof shown = shown();
        assume(sts -> sts.assumeRoleWithToken(role(account, role), shown.provider(), shown.text(), SESSION));
    }

    private void assume(Function<FederatedSts, Outcome<Credentials>> call) {
        Outcome<Credentials> outcome =
                state.act(state.she(), caller -> call.apply(state.clients().federatedSts()));
        if (outcome instanceof Outcome.Succeeded<Credentials> done) {
            state.sheIs(new Actor("the session of " + state.she().label(), done.value()));
        }
    }

    private void vouched(String logon, String account, String person, String role, Signature signature) {
        String provider = "acs:ram::" + state.cast().accountId(account) + ":saml-provider/" + logon;
        String response = LOGON.response(
                person, role(account, role), provider, state.world().now(), signature);
        shows(person, new Proof(provider, response));
    }

    private void issued(String server, String account, String pipeline, String audience, Signature signature) {
        String token = new OidcIssuer(BUILD_SERVER.replace("{provider}", server))
                .token(pipeline, audience, state.world().now(), signature);
        shows(pipeline, new Proof(oidc(account, server), token));
    }

    private void shows(String who, Proof shown) {
        proof = shown;
        state.sheIs(new Actor(who, NO_KEY));
    }

    private Proof shown() {
        if (proof == null) {
            throw new WrongFeature("nobody has vouched for anyone yet");
        }
        return proof;
    }

    private String oidc(String account, String server) {
        return "acs:ram::" + state.cast().accountId(account) + ":oidc-provider/" + server;
    }

    private String role(String account, String role) {
        return "acs:ram::" + state.cast().accountId(account) + ":role/"
                + state.cast().existing(Kind.ROLE, account, role);
    }
}

package dev.understudy.harness.cucumber;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.harness.ToldEvent;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.LogClient;
import dev.understudy.harness.client.Logstore;
import io.cucumber.java.en.Then;
import java.util.List;

/** What ActionTrail tells of calls, where the emulator keeps it and where it is delivered. */
public final class TrailSteps {
    private final ScenarioState state;

    TrailSteps(ScenarioState state) {
        this.state = state;
    }

    @Then("the trail of account {word} tells that {string} called {string}")
    public void tells(String account, String who, String operation) {
        assertThat(events(account)).anyMatch(event -> event.is(operation, who) && event.errorCode() == null);
    }

    @Then("the trail of account {word} tells that {string} called {string} and got {string}")
    public void tellsOfFailure(String account, String who, String operation, String code) {
        assertThat(events(account)).anyMatch(event -> event.is(operation, who) && code.equals(event.errorCode()));
    }

    @Then("the trail of account {word} tells nothing")
    public void tellsNothing(String account) {
        assertThat(events(account)).isEmpty();
    }

    @Then("the trail of account {word} tells the key of her session, and none of her secrets")
    public void tellsNoSecret(String account) {
        Credentials hers = state.she().credentials();
        String told = events(account).toString();
        assertThat(told).contains(hers.accessKeyId());
        hasNoSecret(told, hers);
    }

    @Then("account {word} finds the event {string} of {string} in {logstore}")
    public void finds(String account, String operation, String who, Logstore logstore) {
        assertThat(delivered(account, logstore))
                .anyMatch(text -> ToldEvent.parse(text).is(operation, who));
    }

    @Then("{logstore} of account {word} has none of her secrets")
    public void deliversNoSecret(Logstore logstore, String account) {
        hasNoSecret(delivered(account, logstore).toString(), state.she().credentials());
    }

    private List<ToldEvent> events(String account) {
        return state.world().events(account);
    }

    private List<String> delivered(String account, Logstore logstore) {
        LogClient log = state.logOwner(account);
        return log.shards(logstore).orFail().stream()
                .flatMap(shard -> log.read(logstore, shard).orFail().stream())
                .toList();
    }

    private static void hasNoSecret(String text, Credentials hers) {
        assertThat(text).doesNotContain(hers.accessKeySecret());
        if (hers.securityToken() != null) {
            assertThat(text).doesNotContain(hers.securityToken());
        }
    }
}

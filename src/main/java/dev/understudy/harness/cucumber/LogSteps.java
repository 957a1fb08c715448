package dev.understudy.harness.cucumber;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.harness.client.LogClient;
import dev.understudy.harness.client.Logstore;
import dev.understudy.harness.client.Outcome;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Calls to Log Service, one at a time. */
public final class LogSteps {
    private final ScenarioState state;

    LogSteps(ScenarioState state) {
        this.state = state;
    }

    @When("{actor} {logCall} {logstore}")
    public void call(Actor actor, LogCall call, Logstore logstore) {
        state.act(actor, caller -> seen(call.on(state.clients().log(caller), logstore, Instant.now())));
    }

    @When("{actor} writes {string} to {logstore}")
    public void write(Actor actor, String message, Logstore logstore) {
        state.act(actor, caller -> state.clients().log(caller).write(logstore, Instant.now(), List.of(message)));
    }

    @When("{actor} {groupCall} the consumer group {string} of {logstore}")
    public void group(Actor actor, GroupCall call, String group, Logstore logstore) {
        state.act(actor, caller -> seen(call.on(state.clients().log(caller), logstore, group)));
    }

    @When("{actor} lists the projects")
    public void projects(Actor actor) {
        state.act(actor, caller -> state.clients().log(caller).projects());
    }

    @When("{actor} describes the project {string}")
    public void project(Actor actor, String project) {
        String name = state.cast().project(project);
        state.act(actor, caller -> state.clients().log(caller).describeProject(name));
    }

    @When("{actor} lists the logstores of the project {string}")
    public void logstores(Actor actor, String project) {
        String name = state.cast().project(project);
        state.act(actor, caller -> state.clients().log(caller).logstores(name));
    }

    @When("{actor} lists the users of her account")
    public void users(Actor actor) {
        state.act(actor, caller -> state.clients().ram(caller).listUsers());
    }

    @Given("account {word} has {logstore}")
    public void makeLogstore(String account, Logstore logstore) {
        owner(account).create(logstore, 1).orFail();
    }

    @Given("account {word} puts a policy on the project {string}")
    public void projectPolicy(String account, String project, DataTable statements) {
        String document = state.cast().fill(PolicyTable.document(statements));
        owner(account).setProjectPolicy(state.cast().project(project), document).orFail();
    }

    @Given("account {word} wrote {string} to {logstore}")
    public void wrote(String account, String message, Logstore logstore) {
        owner(account).write(logstore, Instant.now(), List.of(message)).orFail();
    }

    @Then("account {word} finds {string} in {logstore}")
    public void finds(String account, String message, Logstore logstore) {
        assertThat(all(owner(account), logstore)).contains(message);
    }

    @Then("account {word} finds nothing in {logstore}")
    public void findsNothing(String account, Logstore logstore) {
        assertThat(all(owner(account), logstore)).isEmpty();
    }

    @Then("account {word} finds the consumer group {string} of {logstore}")
    public void findsGroup(String account, String group, Logstore logstore) {
        assertThat(owner(account).consumerGroups(logstore).orFail()).contains(group);
    }

    private LogClient owner(String account) {
        return state.logOwner(account);
    }

    private static List<String> all(LogClient log, Logstore logstore) {
        List<String> found = new ArrayList<>();
        log.shards(logstore)
                .orFail()
                .forEach(shard -> found.addAll(log.read(logstore, shard).orFail()));
        return found;
    }

    // The steps after a call look at what came of it, whatever the kind of its value.
    private static Outcome<Object> seen(Outcome<?> outcome) {
        return outcome.fold(
                done -> new Outcome.Succeeded<>(done.value(), done.requestId()),
                no -> new Outcome.Refused<>(no.status(), no.code(), no.message(), no.requestId()));
    }
}

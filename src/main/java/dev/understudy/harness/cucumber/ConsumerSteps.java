package dev.understudy.harness.cucumber;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.harness.RecordedDecision;
import dev.understudy.harness.ToldEvent;
import dev.understudy.harness.client.LogSender;
import dev.understudy.harness.client.LogWorker;
import dev.understudy.harness.client.LogWorker.NotStarted;
import dev.understudy.harness.client.Logstore;
import dev.understudy.harness.client.Outcome;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The producer and the consumer workers, which act by themselves in the background. */
public final class ConsumerSteps {
    private static final int MANY = 200;

    private final ScenarioState state;
    private final Map<String, LogWorker> workers = new HashMap<>();

    ConsumerSteps(ScenarioState state) {
        this.state = state;
    }

    @When("{actor} sends {int} logs to {logstore} with the producer")
    public void send(Actor actor, int count, Logstore logstore) {
        LogSender sender = state.closing(new LogSender(state.clients().background(), actor.credentials()));
        List<String> messages =
                IntStream.rangeClosed(1, count).mapToObj(i -> "log " + i).toList();
        state.act(actor, caller -> sender.send(logstore, Instant.now(), messages));
    }

    @Given("{actor} starts the worker {string} in the consumer group {string} of {logstore}")
    public void start(Actor actor, String worker, String group, Logstore logstore) throws NotStarted {
        state.sheIs(actor);
        workers.put(
                worker,
                state.closing(
                        LogWorker.start(state.clients().background(), actor.credentials(), logstore, group, worker)));
    }

    @When("{actor} cannot start the worker {string} in the consumer group {string} of {logstore}")
    public void cannotStart(Actor actor, String worker, String group, Logstore logstore) {
        state.sheIs(actor);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                        LogWorker.start(state.clients().background(), actor.credentials(), logstore, group, worker)))
                .isInstanceOf(NotStarted.class);
    }

    /** A worker tells nobody of a denial; the emulator's record does. */
    @When("her call {string} is on record as refused")
    public void refusedOnRecord(String action) {
        RecordedDecision refused = Eventually.found(
                "a refusal of " + action,
                () -> decisions().stream()
                        .filter(decision -> action.equals(decision.action()) && decision.code() != null)
                        .findFirst());
        state.act(
                state.she(),
                caller -> new Outcome.Refused<>(
                        refused.status(),
                        Objects.requireNonNull(refused.code()),
                        Objects.requireNonNullElse(refused.message(), ""),
                        refused.requestId()));
    }

    @Then("the worker {string} receives {string}")
    public void receives(String worker, String message) {
        Eventually.holds(
                worker + " receives " + message, () -> worker(worker).received().contains(message));
    }

    @Then("the worker {string} receives the event {string} of {string}")
    public void receivesEvent(String worker, String operation, String who) {
        Eventually.holds(
                worker + " receives the event of " + operation,
                () -> worker(worker).received().stream()
                        .anyMatch(text -> ToldEvent.parse(text).is(operation, who)));
    }

    @Then("the worker {string} holds both shards")
    public void holdsBoth(String worker) {
        Eventually.holds(
                worker + " holds shards 0 and 1", () -> worker(worker).held().equals(Set.of(0, 1)));
    }

    @Then("the workers {string} and {string} hold one shard each")
    public void share(String one, String other) {
        Eventually.holds(one + " and " + other + " share the shards", () -> {
            Set<Integer> both = new HashSet<>(worker(one).held());
            both.addAll(worker(other).held());
            return worker(one).held().size() == 1 && worker(other).held().size() == 1 && both.equals(Set.of(0, 1));
        });
    }

    @When("the worker {string} stops")
    public void stop(String worker) {
        worker(worker).close();
    }

    @When("account {word} fills both shards of {logstore}")
    public void fill(String account, Logstore logstore) {
        for (int i = 0; i < MANY && !bothFilled(account, logstore); i++) {
            log(account, logstore, "filling " + i);
        }
        assertThat(bothFilled(account, logstore)).as("both shards hold logs").isTrue();
    }

    @Then("every log of {logstore} reaches the workers {string} and {string} once")
    public void once(Logstore logstore, String one, String other) {
        List<String> all = shard(logstore, 0, 1);
        Eventually.holds("every log arrives", () -> received(one, other).size() >= all.size());
        assertThat(received(one, other)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Then("account {word} finds a checkpoint in the consumer group {string} of {logstore}")
    public void checkpoint(String account, String group, Logstore logstore) {
        Eventually.holds(
                "a checkpoint is saved",
                () -> !state.logOwner(account)
                        .checkpoints(logstore, group)
                        .orFail()
                        .isEmpty());
    }

    private LogWorker worker(String name) {
        LogWorker worker = workers.get(name);
        if (worker == null) {
            throw new WrongFeature("no worker is called `" + name + "`; expected one of " + workers.keySet());
        }
        return worker;
    }

    private List<RecordedDecision> decisions() {
        return state.world().decisions().by(state.she().credentials().accessKeyId(), MANY);
    }

    private List<String> received(String one, String other) {
        return Stream.concat(worker(one).received().stream(), worker(other).received().stream())
                .toList();
    }

    private void log(String account, Logstore logstore, String message) {
        state.logOwner(account).write(logstore, Instant.now(), List.of(message)).orFail();
    }

    private boolean bothFilled(String account, Logstore logstore) {
        return IntStream.of(0, 1)
                .noneMatch(shard ->
                        state.logOwner(account).read(logstore, shard).orFail().isEmpty());
    }

    private List<String> shard(Logstore logstore, int... shards) {
        return IntStream.of(shards)
                .mapToObj(shard -> state.logOwner("A").read(logstore, shard).orFail())
                .flatMap(List::stream)
                .toList();
    }
}

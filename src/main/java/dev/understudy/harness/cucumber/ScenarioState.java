package dev.understudy.harness.cucumber;

import dev.understudy.harness.RecordedDecision;
import dev.understudy.harness.World;
import dev.understudy.harness.client.LogClient;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.RamClient;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the steps of one scenario share; made anew for each. */
final class ScenarioState {
    /** A call that was made, and by whom. */
    record MadeCall(Actor by, Outcome<?> outcome) {}

    private final Target target;
    private final StepWatch watch;
    private final Path worlds;
    private final String unique;
    private final Clients clients;
    private final Map<String, Actor> sessions = new HashMap<>();
    private final List<MadeCall> calls = new ArrayList<>();
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private @Nullable Cast cast;
    private @Nullable Actor she;

    ScenarioState(Target target, StepWatch watch, Path worlds, String unique) {
        this.target = target;
        this.watch = watch;
        this.worlds = worlds;
        this.unique = unique;
        this.clients = new Clients(target);
    }

    /** The emulator's view of the scenario's accounts, for what no real account can do or tell. */
    World world() {
        return cast().world()
                .orElseThrow(() ->
                        new WrongFeature("this step needs an emulator; expected the tag `@emulator` on its scenario"));
    }

    /** What the owner of an account calls RAM with. */
    RamClient owner(String account) {
        return cast().guarded(account, clients.ram(cast().owner(account)));
    }

    /** What the owner of an account calls Log Service with. */
    LogClient logOwner(String account) {
        return clients.log(cast().owner(account));
    }

    Clients clients() {
        return clients;
    }

    void enter(String world) {
        cast = target.cast(worlds.resolve(world + ".yaml"), unique);
    }

    Cast cast() {
        return there(cast, "the scenario has no world yet; expected `Given the world \"…\"` before this step");
    }

    boolean hasCast() {
        return cast != null;
    }

    Actor she() {
        return there(she, "the scenario speaks of `she`, but nobody has acted yet");
    }

    void sheIs(Actor actor) {
        she = actor;
    }

    void remember(String session, Actor actor) {
        sessions.put(session, actor);
    }

    Actor session(String name) {
        return there(sessions.get(name), "no session is called `" + name + "`; expected one of " + sessions.keySet());
    }

    /** Make a call as somebody, who is `she` from now on, and keep what came of it. */
    <T> Outcome<T> act(Actor actor, Function<Actor, Outcome<T>> call) {
        she = actor;
        Outcome<T> outcome = target.make(watch.place(calls.size() + 1), () -> call.apply(actor));
        calls.add(new MadeCall(actor, outcome));
        return outcome;
    }

    MadeCall lastCall() {
        if (calls.isEmpty()) {
            throw new WrongFeature("nobody has called anything yet");
        }
        return calls.get(calls.size() - 1);
    }

    List<MadeCall> calls() {
        return List.copyOf(calls);
    }

    /** Hold what the client saw against what is expected and, where an emulator keeps records, against these too. */
    void judge(Seen expected, Consumer<Ruling> record) {
        MadeCall call = lastCall();
        expected.check(call.outcome());
        if (cast().world().isPresent()) {
            record.accept(new Ruling(call.outcome(), decisionOn(call)));
        }
    }

    RecordedDecision decisionOn(MadeCall call) {
        String requestId = call.outcome().requestId();
        if (requestId != null) {
            return world().decisions()
                    .of(requestId)
                    .orElseThrow(() -> new AssertionError("no decision is on record for request " + requestId));
        }
        return world().decisions()
                .lastBy(call.by().credentials().accessKeyId())
                .orElseThrow(() -> new AssertionError(
                        "no decision is on record for calls of " + call.by().label()));
    }

    /** The last decisions on whatever she sent, in whatever way; none when nobody has acted. */
    List<RecordedDecision> decisionsOnHer(int limit) {
        return she == null || cast().world().isEmpty()
                ? List.of()
                : world().decisions().by(she.credentials().accessKeyId(), limit);
    }

    private static <T> T there(@Nullable T thing, String otherwise) {
        if (thing == null) {
            throw new WrongFeature(otherwise);
        }
        return thing;
    }

    /** Close this when the scenario ends, before everything that was opened earlier. */
    <T extends AutoCloseable> T closing(T resource) {
        toClose.push(resource);
        return resource;
    }

    Deque<AutoCloseable> toClose() {
        return toClose;
    }
}

package dev.understudy.harness.cucumber;

import dev.understudy.harness.AdminClient;
import dev.understudy.harness.RecordedDecision;
import dev.understudy.harness.Target;
import dev.understudy.harness.client.Outcome;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the steps of one scenario share; made anew for each. */
final class ScenarioState {
    /** A call that was made, and by whom. */
    record MadeCall(Actor by, Outcome<?> outcome) {}

    private final Target target;
    private final AdminClient admin;
    private final Path worlds;
    private final String unique;
    private final Clients clients;
    private final Map<String, Actor> sessions = new HashMap<>();
    private final List<MadeCall> calls = new ArrayList<>();
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private @Nullable Cast cast;
    private @Nullable Actor she;

    ScenarioState(Target target, AdminClient admin, Path worlds, String unique) {
        this.target = target;
        this.admin = admin;
        this.worlds = worlds;
        this.unique = unique;
        this.clients = new Clients(target);
    }

    Target target() {
        return target;
    }

    AdminClient admin() {
        return admin;
    }

    Clients clients() {
        return clients;
    }

    void enter(String world) {
        cast = Cast.load(admin, worlds.resolve(world + ".yaml"), unique);
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
        Outcome<T> outcome = call.apply(actor);
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

    /** What the emulator wrote down about the last call. */
    RecordedDecision lastDecision() {
        return decisionOn(lastCall());
    }

    RecordedDecision decisionOn(MadeCall call) {
        String requestId = call.outcome().requestId();
        if (requestId != null) {
            return admin.decision(requestId)
                    .orElseThrow(() -> new AssertionError("no decision is on record for request " + requestId));
        }
        List<RecordedDecision> decisions =
                admin.decisions(call.by().credentials().accessKeyId(), 1);
        if (decisions.isEmpty()) {
            throw new AssertionError(
                    "no decision is on record for calls of " + call.by().label());
        }
        return decisions.get(decisions.size() - 1);
    }

    /** The last decisions on whatever she sent, in whatever way; none when nobody has acted. */
    List<RecordedDecision> decisionsOnHer(int limit) {
        return she == null ? List.of() : admin.decisions(she.credentials().accessKeyId(), limit);
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

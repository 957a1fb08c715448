package dev.understudy.harness.cucumber;

import dev.understudy.harness.AdminRefusal;
import dev.understudy.harness.cucumber.ScenarioState.MadeCall;
import io.cucumber.java.After;
import io.cucumber.java.Scenario;
import java.util.List;

/** What happens after every scenario: the trace of a failure is shown, and everything made for it goes away. */
public final class ScenarioHooks {
    private static final int SHOWN = 3;

    private final ScenarioState state;

    ScenarioHooks(ScenarioState state) {
        this.state = state;
    }

    /** Runs before the next hook, while the world is still there. */
    @After(order = 2)
    public void explain(Scenario scenario) {
        if (scenario.isFailed() && state.hasCast() && state.cast().world().isPresent()) {
            List<MadeCall> calls = state.calls();
            calls.subList(Math.max(0, calls.size() - SHOWN), calls.size()).forEach(call -> scenario.log(trace(call)));
            if (calls.isEmpty()) {
                state.decisionsOnHer(SHOWN)
                        .forEach(decision ->
                                scenario.log(state.world().decisions().explain(decision)));
            }
        }
    }

    private String trace(MadeCall call) {
        try {
            return state.world().decisions().explain(state.decisionOn(call));
        } catch (AssertionError | AdminRefusal e) {
            return e.getMessage() == null ? e.toString() : e.getMessage();
        }
    }

    @After(order = 1)
    public void clear() throws Exception {
        try {
            while (!state.toClose().isEmpty()) {
                state.toClose().pop().close();
            }
            state.clients().close();
        } finally {
            if (state.hasCast()) {
                state.cast().close();
            }
        }
    }
}

package dev.understudy.harness.cucumber;

import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the step objects of a scenario, each around the state they share. One for each thread. */
final class ScenarioFactory implements ObjectFactory {
    private final Supplier<ScenarioState> states;
    private final Map<Class<?>, Object> made = new HashMap<>();
    private @Nullable ScenarioState state;

    ScenarioFactory(Supplier<ScenarioState> states) {
        this.states = states;
    }

    @Override
    public boolean addClass(Class<?> glue) {
        return true;
    }

    @Override
    public void start() {
        state = null;
    }

    @Override
    public void stop() {
        made.clear();
        state = null;
    }

    @Override
    public <T> T getInstance(Class<T> glue) {
        return glue.cast(made.computeIfAbsent(glue, this::make));
    }

    private Object make(Class<?> glue) {
        if (state == null) {
            state = states.get();
        }
        try {
            Constructor<?> constructor = glue.getDeclaredConstructor(ScenarioState.class);
            return constructor.newInstance(state);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(glue.getName() + " cannot be made from a ScenarioState", e);
        }
    }
}

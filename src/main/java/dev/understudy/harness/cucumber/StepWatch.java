package dev.understudy.harness.cucumber;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepStarted;

/** Knows which step each thread is at. */
final class StepWatch implements ConcurrentEventListener {
    private record At(String scenario, String step) {}

    private final ThreadLocal<At> at = ThreadLocal.withInitial(() -> new At("", ""));

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseStarted.class, event -> at.set(new At(scenario(event.getTestCase()), "")));
        publisher.registerHandlerFor(TestStepStarted.class, event -> {
            if (event.getTestStep() instanceof PickleStepTestStep step) {
                String text = step.getStep().getLine() + ": " + step.getStep().getKeyword()
                        + step.getStep().getText();
                at.set(new At(scenario(event.getTestCase()), text));
            }
        });
    }

    /** As it is called wherever a person reads of it: {@code FILE:LINE NAME}. */
    static String scenario(TestCase scenario) {
        return ScenarioLines.place(scenario.getUri()) + ":"
                + scenario.getLocation().getLine() + " " + scenario.getName();
    }

    /** The place of the scenario's call of that number, made by this thread now. */
    CallPlace place(int number) {
        return new CallPlace(at.get().scenario(), at.get().step(), number);
    }
}

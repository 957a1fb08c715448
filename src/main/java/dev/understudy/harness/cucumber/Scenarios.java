package dev.understudy.harness.cucumber;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.TestCaseStarted;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Collects which scenarios there are. */
final class Scenarios implements ConcurrentEventListener {
    private final List<String> names = new CopyOnWriteArrayList<>();

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(
                TestCaseStarted.class, event -> names.add(StepWatch.scenario(event.getTestCase())));
    }

    List<String> names() {
        return names.stream().sorted().toList();
    }
}

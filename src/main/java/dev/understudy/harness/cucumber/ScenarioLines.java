package dev.understudy.harness.cucumber;

import dev.understudy.harness.real.RunOver;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestStepFinished;
import io.cucumber.plugin.event.WriteEvent;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Prints one line a scenario; under one that failed, the step, what was wrong with it, and the trace of the decision. */
final class ScenarioLines implements ConcurrentEventListener {
    private static final String INDENT = "        ";
    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final Map<UUID, List<String>> details = new ConcurrentHashMap<>();
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger notPlayed = new AtomicInteger();

    ScenarioLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestStepFinished.class, this::stepFinished);
        publisher.registerHandlerFor(WriteEvent.class, event -> detail(event.getTestCase(), event.getText()));
        publisher.registerHandlerFor(TestCaseFinished.class, this::scenarioFinished);
    }

    int passed() {
        return passed.get();
    }

    int failed() {
        return failed.get();
    }

    /** Those that the end of a run on real accounts has cut short, or kept from beginning. */
    int notPlayed() {
        return notPlayed.get();
    }

    private void stepFinished(TestStepFinished event) {
        Result result = event.getResult();
        if (result.getStatus() == Status.PASSED || result.getStatus() == Status.SKIPPED) {
            return;
        }
        if (event.getTestStep() instanceof PickleStepTestStep step) {
            String place = place(step.getUri()) + ":" + step.getStep().getLine();
            detail(
                    event.getTestCase(),
                    place + ": " + step.getStep().getKeyword() + step.getStep().getText());
        }
        detail(event.getTestCase(), problem(result));
    }

    private static String problem(Result result) {
        Throwable error = result.getError();
        return switch (result.getStatus()) {
            case UNDEFINED -> "no step is written like this";
            case PENDING -> "this step does nothing yet";
            default -> error == null ? result.getStatus().toString() : message(error);
        };
    }

    private static String message(Throwable error) {
        String message = error.getMessage();
        return message == null || message.isBlank() ? error.getClass().getSimpleName() : message.strip();
    }

    private void detail(TestCase scenario, String text) {
        details.computeIfAbsent(scenario.getId(), id -> new ArrayList<>()).add(text);
    }

    private void scenarioFinished(TestCaseFinished event) {
        TestCase scenario = event.getTestCase();
        boolean empty = scenario.getTestSteps().stream().noneMatch(PickleStepTestStep.class::isInstance);
        if (empty) {
            detail(scenario, "this scenario has no step; a misspelt first step is read as its description");
        }
        List<String> lines = details.getOrDefault(scenario.getId(), List.of());
        details.remove(scenario.getId());
        if (event.getResult().getError() instanceof RunOver) {
            notPlayed.incrementAndGet();
            return;
        }
        boolean fine = event.getResult().getStatus() == Status.PASSED && !empty;
        (fine ? passed : failed).incrementAndGet();
        out.print(line(event, fine) + (fine ? "" : indented(lines)));
        out.flush();
    }

    private static String line(TestCaseFinished event, boolean fine) {
        TestCase scenario = event.getTestCase();
        return String.format(
                Locale.ROOT,
                "%s %s:%d %s (%.2f s)%n",
                fine ? "passed" : "FAILED",
                place(scenario.getUri()),
                scenario.getLocation().getLine(),
                scenario.getName(),
                event.getResult().getDuration().toNanos() / NANOS);
    }

    private static String indented(List<String> texts) {
        StringBuilder all = new StringBuilder();
        texts.stream()
                .flatMap(String::lines)
                .forEach(line -> all.append(INDENT).append(line).append(System.lineSeparator()));
        return all.toString();
    }

    /** A file as the user knows it: seen from where he stands. */
    static String place(URI uri) {
        if (!"file".equals(uri.getScheme())) {
            return uri.toString();
        }
        Path here = Path.of("").toAbsolutePath();
        Path file = uri.isOpaque() ? Path.of(uri.getSchemeSpecificPart()).toAbsolutePath() : Path.of(uri);
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }
}

package dev.understudy.harness.cucumber;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.gherkin.FeatureParserException;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Plays features against a target, several at a time, each scenario in accounts of its own. */
public final class CucumberRun {
    private static final Pattern LINE_AT_THE_END = Pattern.compile("(:\\d+)+$");
    private static final int RUN_IDS = 36 * 36 * 36 * 36;
    private static final int BASE = 36;

    private final Target target;
    private final RunOptions options;
    // Two runs against one target must not meet.
    private final String run = Integer.toString(ThreadLocalRandom.current().nextInt(RUN_IDS), BASE);
    private final StepWatch watch = new StepWatch();
    private final AtomicInteger scenarios = new AtomicInteger();

    private CucumberRun(Target target, RunOptions options) {
        this.target = target;
        this.options = options;
    }

    /** Run, print a line for each scenario and a summary (a problem is only given back), and write {@code index.html} and {@code TEST-features.xml}. */
    public static RunResult run(Target target, RunOptions options, PrintStream out) {
        return new CucumberRun(target, options).run(out);
    }

    /** Which scenarios there are, as {@code FILE:LINE NAME}, without playing them; none where they cannot be read. */
    public static List<String> scenarios(RunOptions options) {
        Scenarios found = new Scenarios();
        try {
            Runtime.builder()
                    .withRuntimeOptions(
                            common(options).setDryRun().setMonochrome().build())
                    .withObjectFactorySupplier(() -> new ScenarioFactory(() -> {
                        throw new IllegalStateException("nothing is played");
                    }))
                    .withAdditionalPlugins(found)
                    .build()
                    .run();
        } catch (FeatureParserException | TagExpressionException | NoSuchFeature unusable) {
            return List.of();
        }
        return found.names();
    }

    private RunResult run(PrintStream out) {
        Instant start = Instant.now();
        ScenarioLines lines = new ScenarioLines(out);
        try {
            Files.createDirectories(options.reports());
            runtime(lines).run();
        } catch (FeatureParserException e) {
            return RunResult.unusable(ParseProblem.describe(Objects.requireNonNullElse(e.getMessage(), "")));
        } catch (TagExpressionException e) {
            return RunResult.unusable("tags `" + options.tags() + "`: " + e.getMessage());
        } catch (NoSuchFeature e) {
            return RunResult.unusable(Objects.requireNonNullElse(e.getMessage(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RunResult result = new RunResult(lines.passed(), lines.failed(), lines.notPlayed(), null);
        if (result.scenarios() == 0) {
            return RunResult.unusable("no scenario in " + String.join(", ", options.features())
                    + (options.tags() == null ? "" : " has the tags `" + options.tags() + "`"));
        }
        out.println(summary(result, Duration.between(start, Instant.now())));
        return result;
    }

    private String summary(RunResult result, Duration time) {
        return String.format(
                Locale.ROOT,
                "%d scenarios: %d passed, %d failed%s in %.1f s; report: %s",
                result.scenarios(),
                result.passed(),
                result.failed(),
                result.notPlayed() == 0 ? "" : ", " + result.notPlayed() + " not played",
                time.toMillis() / 1000.0,
                options.reports().resolve("index.html"));
    }

    private Runtime runtime(ScenarioLines lines) {
        RuntimeOptionsBuilder builder = common(options)
                .setThreads(options.threads())
                .addPluginName("html:" + options.reports().resolve("index.html"))
                .addPluginName("junit:" + options.reports().resolve("TEST-features.xml"));
        // One factory for each thread that plays scenarios, for as long as this run lasts.
        ThreadLocal<ScenarioFactory> factories = ThreadLocal.withInitial(() -> new ScenarioFactory(this::scenario));
        return Runtime.builder()
                .withRuntimeOptions(builder.build())
                .withObjectFactorySupplier(factories::get)
                .withAdditionalPlugins(lines, watch)
                .build();
    }

    private static RuntimeOptionsBuilder common(RunOptions options) {
        RuntimeOptionsBuilder builder = new RuntimeOptionsBuilder()
                .addGlue(GluePath.parse(CucumberRun.class.getPackageName()))
                .setPublishQuiet(true);
        options.features().forEach(feature -> builder.addFeature(existing(feature)));
        if (options.tags() != null) {
            builder.addTagFilter(TagExpressionParser.parse(options.tags()));
        }
        return builder;
    }

    private ScenarioState scenario() {
        return new ScenarioState(target, watch, options.worlds(), run + "x" + scenarios.incrementAndGet());
    }

    private static FeatureWithLines existing(String feature) {
        String path = LINE_AT_THE_END.matcher(feature).replaceFirst("");
        if (!Files.exists(Path.of(path))) {
            throw new NoSuchFeature(path);
        }
        return FeatureWithLines.parse(feature);
    }

    private static final class NoSuchFeature extends RuntimeException {
        NoSuchFeature(String path) {
            super(path + ": no such file or folder; expected a feature file or a folder of them");
        }
    }
}

package dev.understudy.benchmark;

import java.util.Arrays;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks and prints their results as Markdown; {@code quick} in front of JMH's own options saves most of the time. */
public final class Benchmarks {
    private static final String QUICK = "quick";

    private Benchmarks() {}

    public static void main(String[] words) throws CommandLineOptionException, RunnerException {
        boolean quick = words.length > 0 && words[0].equals(QUICK);
        CommandLineOptions given = new CommandLineOptions(Arrays.copyOfRange(words, quick ? 1 : 0, words.length));
        ChainedOptionsBuilder options = new OptionsBuilder()
                .parent(given)
                .addProfiler(GCProfiler.class)
                .addProfiler(WorkerTime.class)
                .resultFormat(ResultFormatType.JSON)
                .result("target/benchmarks.json");
        if (quick) {
            options.forks(1)
                    .warmupIterations(2)
                    .warmupTime(TimeValue.milliseconds(500))
                    .measurementIterations(1)
                    .param("statements", "10", "1000")
                    .param("unrelated", "1000");
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        System.out.println(Tables.of(results));
    }
}

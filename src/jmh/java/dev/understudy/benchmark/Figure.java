package dev.understudy.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * What came out for one engine and one number of statements.
 *
 * @param median microseconds by the clock on the wall, as {@code slow}, the 99th percentile
 * @param processor mean microseconds of processor time
 * @param bytes of the Java heap; what an engine takes outside of it does not show
 */
record Figure(String benchmark, Peer peer, int statements, double median, double slow, double processor, double bytes) {
    private static final MathContext DIGITS = new MathContext(3);

    static Figure of(RunResult result) {
        String name = result.getParams().getBenchmark();
        String benchmark = name.substring(name.lastIndexOf('.') + 1);
        String statements = benchmark.equals("besideUnrelated") ? "unrelated" : "statements";
        Statistics times = result.getPrimaryResult().getStatistics();
        return new Figure(
                benchmark,
                Peer.valueOf(result.getParams().getParam("peer")),
                Integer.parseInt(result.getParams().getParam(statements)),
                times.getPercentile(50),
                times.getPercentile(99),
                profiled(result, WorkerTime.NAME),
                profiled(result, "gc.alloc.rate.norm"));
    }

    private static double profiled(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }

    /** How many times as long as another this took. */
    String times(Figure other) {
        return text(processor / other.processor);
    }

    String text() {
        return text(median) + " · " + text(slow) + " · " + text(processor) + " · " + text(bytes);
    }

    private static String text(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).round(DIGITS);
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }
}

package dev.understudy.benchmark;

import dev.understudy.policy.Verdict;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time one decision takes, by number of statements and by how these are spread over documents. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
// -Xbatch: the measured thread waits for the compiler, which may get little of a busy machine.
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "-Xbatch"})
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
public class Decisions {
    /** A document has at most 6144 characters (RAM API "CreatePolicy"), which is about so many statements. */
    private static final int STATEMENTS_IN_A_DOCUMENT = 60;

    private static final int RELATED = 10;

    @Benchmark
    public Verdict spread(Spread spread) {
        return spread.round.ask();
    }

    @Benchmark
    public Verdict oneDocument(OneDocument one) {
        return one.round.ask();
    }

    @Benchmark
    public Verdict besideUnrelated(BesideUnrelated beside) {
        return beside.round.ask();
    }

    /** Statements in documents of a real size. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init")
    public static class Spread {
        @Param
        public Peer peer;

        @Param({"10", "100", "1000", "10000"})
        public int statements;

        private Round round;

        @Setup
        public void prepare() {
            round = new Round(peer, Workload.of(statements, 0), STATEMENTS_IN_A_DOCUMENT).warm();
        }
    }

    /** The same in a single document, however long. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init")
    public static class OneDocument {
        @Param({"UNDERSTUDY", "UNDERSTUDY_READ"})
        public Peer peer;

        @Param({"100", "1000", "10000"})
        public int statements;

        private Round round;

        @Setup
        public void prepare() {
            round = new Round(peer, Workload.of(statements, 0), statements).warm();
        }
    }

    /** Ten statements that the requests are about, and more that no request comes near. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init")
    public static class BesideUnrelated {
        @Param({"UNDERSTUDY", "LOOP", "CEDAR", "CASBIN"})
        public Peer peer;

        @Param({"100", "1000", "10000"})
        public int unrelated;

        private Round round;

        @Setup
        public void prepare() {
            round = new Round(peer, Workload.of(RELATED, unrelated), STATEMENTS_IN_A_DOCUMENT).warm();
        }
    }
}

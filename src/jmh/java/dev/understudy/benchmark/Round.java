package dev.understudy.benchmark;

import dev.understudy.policy.Verdict;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Asks one engine the questions of a workload in turn, once it has shown that it answers them like the plain loop. */
final class Round {
    private static final int CHECK_ALL_UP_TO = 1000;
    private static final int CHECK_EVERY = 5;
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(2);

    private final Engine engine;
    private final int questions;
    private int next;

    Round(Peer peer, Workload workload, int perDocument) {
        this.engine = peer.engine(workload, perDocument);
        this.questions = workload.questions().size();
        check(peer, workload);
    }

    Verdict ask() {
        next = next + 1 == questions ? 0 : next + 1;
        return engine.decide(next);
    }

    /** Ask until the code is compiled for good, by processor time: on a busy machine seconds on the wall may be next to none. */
    Round warm() {
        long end = processorTime() + WARM_UP;
        while (processorTime() < end) {
            ask();
        }
        return this;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void check(Peer peer, Workload workload) {
        Engine loop = new PlainLoop(workload);
        int step = workload.rules().size() > CHECK_ALL_UP_TO ? CHECK_EVERY : 1;
        for (int i = 0; i < questions; i += step) {
            Verdict expected = loop.decide(i);
            Verdict actual = engine.decide(i);
            if (actual != expected) {
                throw new IllegalStateException(peer.title() + " answers " + actual + " where the plain loop answers "
                        + expected + ": " + workload.questions().get(i));
            }
        }
    }
}

package dev.understudy.gateway.rpc;

import dev.understudy.account.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tasks on some threads that all begin at the same moment. */
public final class Parallel {
    /** What became of a call that was not refused. */
    public static final String OK = "ok";

    private static final int THREADS = 16;

    private Parallel() {}

    /** Run all tasks, thread by thread in their order, and give their results in the same order. */
    public static <T> List<T> run(List<? extends Callable<T>> tasks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<T>>> shares = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int first = i;
                shares.add(threads.submit(() -> {
                    start.await();
                    return share(tasks, first);
                }));
            }
            List<T> results = new ArrayList<>(tasks.size());
            for (int i = 0; i < tasks.size(); i++) {
                results.add(shares.get(i % THREADS).get().get(i / THREADS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many of the outcomes there are of each kind. */
    public static Map<String, Integer> counted(List<String> outcomes) {
        Map<String, Integer> counts = new TreeMap<>();
        outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        return counts;
    }

    /** Call an operation; {@link #OK}, or the code of the refusal. */
    public static String outcome(Calls calls, String name, String... parameters) {
        try {
            calls.answer(name, parameters);
            return OK;
        } catch (Refused refused) {
            return refused.error().code();
        }
    }

    /** A call for later; {@code #} in its parameters stands for a number. */
    public static Callable<String> later(Calls calls, int number, String name, String... parameters) {
        String[] numbered = Arrays.stream(parameters)
                .map(parameter -> parameter.replace("#", String.valueOf(number)))
                .toArray(String[]::new);
        return () -> outcome(calls, name, numbered);
    }

    private static <T> List<T> share(List<? extends Callable<T>> tasks, int first) throws Exception {
        List<T> results = new ArrayList<>();
        for (int i = first; i < tasks.size(); i += THREADS) {
            results.add(tasks.get(i).call());
        }
        return results;
    }
}

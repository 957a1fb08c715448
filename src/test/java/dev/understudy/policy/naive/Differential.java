package dev.understudy.policy.naive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.policy.naive.NaiveEvaluator.Answer;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Runs random cases through the naive evaluator and another one, on all processors, and shrinks the first case on which they differ.
 * Case {@code i} of a seed is the same however many cases are asked for and whoever runs it.
 */
public final class Differential {
    private static final long CHUNK = 5_000;
    /** By which {@link SplittableRandom} steps from one number to the next: a stretch of its numbers can start anywhere. */
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private record Difference(long number, long ownSeed, JsonNode line) {}

    private Differential() {}

    /**
     * Compare decision, policy type and deciding statements in their order.
     *
     * @param subject decides a line, on any thread; an exception of it counts as a difference
     * @throws AssertionError on the first difference, with seeds, both answers and the shrunken line
     */
    public static void compare(long seed, long cases, Function<JsonNode, Answer> subject) {
        long chunks = (cases + CHUNK - 1) / CHUNK;
        Optional<Difference> first = LongStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> difference(seed, chunk * CHUNK, Math.min(cases, (chunk + 1) * CHUNK), subject))
                .flatMap(Optional::stream)
                .findFirst();
        first.ifPresent(difference -> {
            JsonNode small = Shrinker.shrink(difference.line, smaller -> differs(smaller, subject));
            throw new AssertionError("seed " + seed + ", case " + difference.number
                    + " = RandomCases.line(" + difference.ownSeed + "L)"
                    + "\nnaive:   " + NaiveEvaluator.decide(small)
                    + "\nsubject: " + outcome(small, subject)
                    + "\nshrunk:  " + small);
        });
    }

    /** The first difference among the cases from {@code start} to before {@code end}. */
    private static Optional<Difference> difference(
            long seed, long start, long end, Function<JsonNode, Answer> subject) {
        SplittableRandom seeds = new SplittableRandom(seed + start * STEP);
        for (long i = start; i < end; i++) {
            long own = seeds.nextLong();
            JsonNode line = RandomCases.line(own);
            if (differs(line, subject)) {
                return Optional.of(new Difference(i, own, line));
            }
        }
        return Optional.empty();
    }

    private static boolean differs(JsonNode line, Function<JsonNode, Answer> subject) {
        return !outcome(line, subject).equals(NaiveEvaluator.decide(line));
    }

    /** An answer, or what was thrown in its place. */
    private static Object outcome(JsonNode line, Function<JsonNode, Answer> subject) {
        try {
            return subject.apply(line);
        } catch (RuntimeException thrown) {
            return thrown;
        }
    }
}

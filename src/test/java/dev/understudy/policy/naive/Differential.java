package dev.understudy.policy.naive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.policy.naive.NaiveEvaluator.Answer;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Runs random cases through the naive evaluator and another one, and shrinks the first case on which they differ. */
public final class Differential {
    private Differential() {}

    /**
     * Compare decision, policy type and deciding statements in their order.
     *
     * @param subject decides a line; an exception of it counts as a difference
     * @throws AssertionError on the first difference, with seeds, both answers and the shrunken line
     */
    public static void compare(long seed, int cases, Function<JsonNode, Answer> subject) {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int i = 0; i < cases; i++) {
            long own = seeds.nextLong();
            JsonNode line = RandomCases.line(own);
            if (differs(line, subject)) {
                JsonNode small = Shrinker.shrink(line, smaller -> differs(smaller, subject));
                throw new AssertionError("seed " + seed + ", case " + i + " = RandomCases.line(" + own + "L)"
                        + "\nnaive:   " + NaiveEvaluator.decide(small)
                        + "\nsubject: " + outcome(small, subject)
                        + "\nshrunk:  " + small);
            }
        }
    }

    private static boolean differs(JsonNode line, Function<JsonNode, Answer> subject) {
        return !NaiveEvaluator.decide(line).toString().equals(outcome(line, subject));
    }

    private static String outcome(JsonNode line, Function<JsonNode, Answer> subject) {
        try {
            return subject.apply(line).toString();
        } catch (RuntimeException thrown) {
            return thrown.toString();
        }
    }
}

package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.understudy.policy.naive.Differential;
import org.junit.jupiter.api.Test;

class EvaluatorDifferentialTest {
    @Test
    void agreesWithTheNaiveEvaluatorOnRandomCases() {
        int cases = Integer.getInteger("cases", 20_000);
        long seed = Long.getLong("seed", 20_260_105L);
        System.out.println("differential: " + cases + " cases, seed " + seed);
        assertThatCode(() -> Differential.compare(seed, cases, ProductLine::decide))
                .doesNotThrowAnyException();
    }
}

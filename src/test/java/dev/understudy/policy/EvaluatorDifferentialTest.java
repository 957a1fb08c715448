package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.understudy.policy.naive.Differential;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EvaluatorDifferentialTest {
    @Test
    void agreesWithTheNaiveEvaluatorOnRandomCases() {
        long cases = Long.getLong("cases", 20_000);
        long seed = Long.getLong("seed", 20_260_105L);
        Instant start = Instant.now();
        assertThatCode(() -> Differential.compare(seed, cases, ProductLine::decide))
                .doesNotThrowAnyException();
        // A row of docs/benchmarks.md.
        System.out.println("differential: " + cases + " cases, seed " + seed + ", no differences, "
                + Duration.between(start, Instant.now()).toSeconds() + " s");
    }
}

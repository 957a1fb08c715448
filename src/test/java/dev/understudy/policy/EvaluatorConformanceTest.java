package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.naive.NaiveEvaluator.Answer;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EvaluatorConformanceTest {
    @TestFactory
    Stream<DynamicTest> decidesAsTheSourceSays() throws IOException {
        return ConformanceLines.all().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.path("id").asText(),
                        () -> assertThat(ProductLine.decide(line))
                                .as(line.path("source").asText())
                                .isEqualTo(Answer.of(line.path("expect")))));
    }
}

package dev.understudy.policy.naive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.policy.ConformanceLines;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every line of the conformance files, decided by the naive evaluator. */
class NaiveConformanceTest {
    @TestFactory
    Stream<DynamicTest> decidesAsExpected() throws IOException {
        return ConformanceLines.all().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.path("id").asText(),
                        () -> assertThat(NaiveEvaluator.decide(line))
                                .as(line.path("source").asText())
                                .isEqualTo(NaiveEvaluator.Answer.of(line.path("expect")))));
    }

    @Test
    void everyLineHasTheFormOfADecideLine() throws IOException {
        for (JsonNode line : ConformanceLines.all()) {
            assertThat(line.fieldNames())
                    .toIterable()
                    .as(line.path("id").asText())
                    .containsExactly(
                            "id", "source", "policies", "principal", "action", "resource", "context", "expect");
            assertThat(line.path("policies").fieldNames())
                    .toIterable()
                    .containsExactly("identity", "resourceGroup", "session", "trust", "resource", "control");
        }
    }
}

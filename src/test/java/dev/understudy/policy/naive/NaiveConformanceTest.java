package dev.understudy.policy.naive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every line of the conformance files, decided by the naive evaluator. */
class NaiveConformanceTest {
    private static final Path FILES = Path.of("src/test/resources/conformance");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @TestFactory
    Stream<DynamicTest> decidesAsExpected() throws IOException {
        return lines().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.path("id").asText(),
                        () -> assertThat(NaiveEvaluator.decide(line))
                                .as(line.path("source").asText())
                                .isEqualTo(NaiveEvaluator.Answer.of(line.path("expect")))));
    }

    @Test
    void idsAreUnique() throws IOException {
        assertThat(lines().stream().map(line -> line.path("id").asText()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-zA-Z0-9-]+"));
    }

    @Test
    void everyLineNamesThePageItComesFromAndHowSureThatIs() throws IOException {
        assertThat(lines())
                .allMatch(line -> line.path("source").asText().matches(".{8,} \\[[DOI]]"))
                .hasSizeGreaterThan(500);
    }

    @Test
    void everyLineHasTheFormOfADecideLine() throws IOException {
        for (JsonNode line : lines()) {
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

    private static List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    lines.add(JSON.readTree(line));
                }
            }
        }
        return lines;
    }
}

package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.policy.naive.NaiveEvaluator.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EvaluatorConformanceTest {
    private static final Path FILES = Path.of("src/test/resources/conformance");

    @TestFactory
    Stream<DynamicTest> decidesAsTheSourceSays() throws IOException {
        return lines().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.path("id").asText(),
                        () -> assertThat(ProductLine.decide(line))
                                .as(line.path("source").asText())
                                .isEqualTo(Answer.of(line.path("expect")))));
    }

    @Test
    void noFileIsEmpty() throws IOException {
        assertThat(lines()).hasSizeGreaterThan(150);
    }

    private static List<JsonNode> lines() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        lines.add(json.readTree(line));
                    }
                }
            }
        }
        return lines;
    }
}

package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.understudy.access.lines.LineDecider;
import dev.understudy.world.StandaloneWorld;
import dev.understudy.world.WorldReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema describes what is read and what is answered. */
class DecideSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMA = Path.of("docs", "schema", "decide.schema.json");

    private final JsonNode text = JSON.readTree(SCHEMA.toFile());
    private final JsonSchema line =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    private final JsonSchema answer = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    JSON.createObjectNode().put("$ref", "#/$defs/answer").<JsonNode>set("$defs", text.path("$defs")));

    DecideSchemaTest() throws IOException {}

    @Test
    void everyConformanceLineIsValidAndSoIsItsAnswer() throws IOException {
        List<String> lines = conformance();
        assertThat(lines).hasSizeGreaterThan(500);
        for (String each : lines) {
            assertThat(line.validate(JSON.readTree(each))).as(each).isEmpty();
        }
        for (String each : decide(String.join("\n", lines))) {
            assertThat(answer.validate(JSON.readTree(each))).as(each).isEmpty();
        }
    }

    @Test
    void everyExampleIsValidAndIsDecided() throws IOException {
        List<String> examples = new ArrayList<>();
        for (JsonNode example : text.path("examples")) {
            assertThat(line.validate(example)).as(example.toString()).isEmpty();
            examples.add(example.toString());
        }
        assertThat(decide(String.join("\n", examples)))
                .hasSize(6)
                .noneMatch(each -> each.contains("\"error\"") || each.contains("\"expected\""));
    }

    @Test
    void whatTheReaderRefusesTheSchemaRefusesToo() throws IOException {
        for (String wrong : List.of(
                "{}",
                "{\"principal\":\"x\",\"action\":\"a:b\",\"resource\":\"*\"}",
                "{\"principal\":{\"user\":\"u\",\"account\":\"1\"},\"action\":\"a:b\",\"resource\":\"*\"}",
                "{\"principal\":\"acs:ram::1:root\",\"action\":\"b\",\"resource\":\"*\"}",
                "{\"principal\":\"acs:ram::1:root\",\"action\":\"a:b\",\"resource\":[]}",
                "{\"principal\":\"acs:ram::1:root\",\"action\":\"a:b\",\"resource\":\"*\",\"more\":1}",
                "{\"principal\":\"acs:ram::1:root\",\"action\":\"a:b\",\"resource\":\"*\",\"policies\":{\"more\":[]}}",
                "{\"principal\":\"acs:ram::1:root\",\"action\":\"a:b\",\"resource\":\"*\",\"policies\":{},\"expect\":{\"decision\":\"Deny\"}}",
                "{\"principal\":\"acs:ram::1:root\",\"action\":\"a:b\",\"resource\":\"*\",\"policies\":{},"
                        + "\"sessionPolicy\":{\"Version\":\"1\",\"Statement\":[]}}")) {
            assertThat(line.validate(JSON.readTree(wrong))).as(wrong).isNotEmpty();
            String error = decide(wrong).get(0);
            assertThat(error).contains("\"error\"");
            assertThat(answer.validate(JSON.readTree(error))).isEmpty();
        }
    }

    private static List<String> conformance() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/conformance"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private static List<String> decide(String lines) throws IOException {
        StandaloneWorld world = StandaloneWorld.of(
                WorldReader.read(Path.of("scenarios", "cross-account-log-access.yaml")), Instant.EPOCH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DecideRun(
                        new LineDecider(world),
                        "in",
                        true,
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                        out)
                .run();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.report.ExplanationText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** For each situation that produces real denials, {@code explain} names in its first lines the cause a person would name. */
class ExplainGotchasTest {
    private static final Path GOTCHAS = Path.of("src/test/resources/explain/gotchas.jsonl");
    private static final Path CASES = Path.of("src/test/resources/conformance/gotchas/real-denials.jsonl");
    private static final int FIRST_LINES = 6;
    private static final int KNOWN = 38;

    @TempDir
    Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> theFirstLinesNameTheCause() throws IOException {
        Map<String, JsonNode> cases = lines(CASES).stream()
                .collect(Collectors.toMap(line -> line.get("id").textValue(), line -> line));
        return lines(GOTCHAS).stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get("gotcha").textValue() + " " + row.path("case").asText("pasted"), () -> {
                            String text = row.has("case")
                                    ? ExplanationText.of(new OwnLine(Objects.requireNonNull(
                                                    cases.get(row.get("case").textValue())))
                                            .explain())
                                    : pasted(row.get("paste").textValue());
                            assertSays(text, row.get("says"));
                        }));
    }

    private static void assertSays(String text, JsonNode says) {
        String first = text.lines().limit(FIRST_LINES).collect(Collectors.joining("\n"));
        for (JsonNode said : says) {
            assertThat(first).containsAnyOf(said.textValue().split("\\|"));
        }
    }

    @Test
    void noneOfThemIsForgotten() throws IOException {
        assertThat(lines(GOTCHAS).stream()
                        .map(row -> row.get("gotcha").textValue())
                        .distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, KNOWN)
                        .mapToObj(number -> "G" + number)
                        .toList());
    }

    private String pasted(String paste) throws IOException {
        Path file = Files.writeString(folder.resolve("paste"), paste);
        StringWriter out = new StringWriter();
        int code = Main.commandLine().setOut(new PrintWriter(out)).execute("explain", "--error", file.toString());
        assertThat(code).isZero();
        return out.toString();
    }

    static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}

package dev.understudy.analysis.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The lenient reader against the strict one of a library. */
class LenientJsonTest {
    private static final ObjectMapper STRICT = new ObjectMapper();

    @Test
    void everyPartKnowsWhereItStands() {
        String text = "{\n  \"a\": [\"x\", 1]\n}";
        dev.understudy.analysis.json.JsonNode root =
                LenientJson.read(text).root().orElseThrow();
        dev.understudy.analysis.json.JsonNode list =
                root.member("a").orElseThrow().value();
        assertThat(text.substring(list.start(), list.end())).isEqualTo("[\"x\", 1]");
        TextLines lines = new TextLines(text);
        assertThat(list.elements())
                .extracting(element -> lines.line(element.start()) + ":" + lines.column(element.start()))
                .containsExactly("2:9", "2:14");
    }

    @Test
    void escapesMeanWhatJsonSays() throws JsonProcessingException {
        String text = "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"";
        assertThat(LenientJson.read(text).root().map(root -> root.text()))
                .isEqualTo(Optional.of(STRICT.readValue(text, String.class)));
    }

    /** What a strict parser takes has no faults here; what it does not take has some. */
    @Test
    void itAgreesWithAStrictParserOnWhatIsJson() {
        List<String> pieces = List.of(
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\"a\"",
                "\"b\\n\"",
                "'c'",
                "1",
                "-1.5e3",
                "true",
                "null",
                " ",
                "\n",
                "#x\n",
                "//y\n",
                "/*z*/",
                "，",
                "“d”",
                "\u00a0");
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            LenientJson.Read read = LenientJson.read(text.toString());
            assertThat(read.faults().isEmpty()).as(text.toString()).isEqualTo(isJson(text.toString()));
        }
    }

    private static boolean isJson(String text) {
        try {
            JsonNode node = STRICT.readerFor(JsonNode.class)
                    .with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(text);
            return !node.isMissingNode();
        } catch (JsonProcessingException broken) {
            return false;
        }
    }
}

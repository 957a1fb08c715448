package dev.understudy.harness.cucumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ParseProblemTest {
    @Test
    void everyFaultHasItsPlace() {
        String file = Path.of("features", "broken.feature").toUri().toString();
        String message = "Failed to parse resource at: " + file
                + "\nParser errors:\n(3:1): expected: #EOF, #TagLine, got 'Giwen'\n(7:5): unexpected end of file";
        String place = Path.of("features", "broken.feature").toString();
        assertThat(ParseProblem.describe(message).lines())
                .containsExactly(
                        place + ":3:1: expected: #EOF, #TagLine, got 'Giwen'", place + ":7:5: unexpected end of file");
    }

    @Test
    void aFaultWithoutPlaceIsPassedOn() {
        assertThat(ParseProblem.describe("no idea")).isEqualTo("features: no idea");
    }
}

package dev.understudy.access.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.report.DecisionJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Decision cases 87, 90 and 91, their bucket policy naming the user by its id. */
class UserIdLinesTest {
    private static final Path LINES = Path.of("src/test/resources/user-ids/bucket-policies.jsonl");

    @TestFactory
    Stream<DynamicTest> decidesAsTheSourceSays() throws IOException {
        return Files.readAllLines(LINES).stream()
                .map(text -> DecideLine.read(text.toCharArray(), text.length()))
                .map(line -> DynamicTest.dynamicTest(
                        String.valueOf(line.id()),
                        () -> assertThat(
                                        line.expect().unmetBy(DecisionJson.summary(new LineDecider(null).decide(line))))
                                .as(line.source())
                                .isEmpty()));
    }
}

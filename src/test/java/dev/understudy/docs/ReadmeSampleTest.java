package dev.understudy.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's sample is a test that the build runs. */
class ReadmeSampleTest {
    private static final Path SAMPLE = Path.of("src/test/java/dev/understudy/example/PartnerLogsTest.java");

    @Test
    void theReadmeShowsTheTestAsItIs() throws Exception {
        Matcher shown = Pattern.compile("```java\\R(.*?)\\R```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        String test = Files.readString(SAMPLE);
        assertThat(shown.find()).isTrue();
        assertThat(shown.group(1))
                .isEqualTo(test.substring(test.indexOf("@UnderstudyTest(")).strip());
        assertThat(shown.find()).isFalse();
    }
}

package dev.understudy.harness.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.output.OutputFrame.OutputType;

class RedactionTest {
    private static final Redaction REDACTION = new Redaction("of-this-test");

    @Test
    void theTokenAndTheSecretsOfTheTableAreHiddenAndNothingElseIs() {
        assertThat(REDACTION.of("""
                                understudy: ready at http://127.0.0.1:80, admin token of-this-test
                                  A/root           acs:ram::1000000000000001:root               LTAIexample1 secret1
                                  B/b1             acs:ram::2000000000000002:user/b1            LTAIexample2 secret/2+=
                                understudy: `x` is not emulated
                                """)).isEqualTo("""
                        understudy: ready at http://127.0.0.1:80, admin token ***
                          A/root           acs:ram::1000000000000001:root               LTAIexample1 ***
                          B/b1             acs:ram::2000000000000002:user/b1            LTAIexample2 ***
                        understudy: `x` is not emulated
                        """);
    }

    @Test
    void outputKeepsItsKindAndItsEnd() {
        List<OutputFrame> seen = new ArrayList<>();
        REDACTION
                .before(seen::add)
                .accept(new OutputFrame(OutputType.STDERR, "token of-this-test\n".getBytes(StandardCharsets.UTF_8)));
        REDACTION.before(seen::add).accept(OutputFrame.END);

        assertThat(seen).hasSize(2);
        assertThat(seen.get(0).getType()).isEqualTo(OutputType.STDERR);
        assertThat(seen.get(0).getUtf8String()).isEqualTo("token ***\n");
        assertThat(seen.get(1)).isSameAs(OutputFrame.END);
    }
}

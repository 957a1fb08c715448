package dev.understudy.harness.cucumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TamperingTest {
    @Test
    void oneCharacterBecomesAnother() {
        assertThat(Tampering.of("CAIS4")).isEqualTo("CAAS4");
        assertThat(Tampering.of("CAA4")).isEqualTo("CAB4");
    }

    @Test
    void nothingCannotBeChanged() {
        assertThatThrownBy(() -> Tampering.of(null)).hasMessage("there is nothing to change");
    }
}

package dev.understudy.harness.cucumber;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunResultTest {
    @Test
    void oneFailedScenarioFailsTheRun() {
        assertThat(new RunResult(9, 1, 0, null).exitStatus()).isEqualTo(1);
        assertThat(new RunResult(10, 0, 0, null).exitStatus()).isZero();
    }

    @Test
    void aRunThatCouldNotBeIsAUsageError() {
        assertThat(RunResult.unusable("no scenario").exitStatus()).isEqualTo(2);
    }
}

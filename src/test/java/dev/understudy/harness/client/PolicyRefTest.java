package dev.understudy.harness.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolicyRefTest {
    @Test
    void aBareNameIsACustomPolicy() {
        assertThat(PolicyRef.parse("write-logs")).isEqualTo(new PolicyRef("Custom", "write-logs"));
    }

    @Test
    void aPrefixMakesItASystemPolicy() {
        assertThat(PolicyRef.parse("system:AliyunLogFullAccess"))
                .isEqualTo(new PolicyRef("System", "AliyunLogFullAccess"));
    }
}

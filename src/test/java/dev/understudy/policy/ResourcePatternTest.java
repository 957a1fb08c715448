package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourcePatternTest {
    @ParameterizedTest
    @CsvSource({
        "*, acs:log:cn-hangzhou:1:project/p, true",
        "acs:log:*:*:project/p*, acs:log:cn-hangzhou:1:project/p/logstore/l, true",
        "acs:log:*:*:project/P, acs:log:cn-hangzhou:1:project/p, false",
        "acs:ram::1:role/Dev, acs:ram::1:role/dev, true",
        "acs:ram::1:role/dev, acs:ram::1:role/DEV, true",
        "acs:ram:*:1:role/D?V-*, acs:ram::1:role/dev-1, true",
        "ACS:ram::1:role/dev, acs:ram::1:role/dev, false",
        "acs:ram::1:user/Dev, acs:ram::1:user/dev, false",
        "acs:ram::1:user/role/Dev, acs:ram::1:user/role/dev, false",
        "acs:log::1:role/Dev, acs:log::1:role/dev, false",
        "acs:*:role/Dev, acs:ram::1:role/dev, true",
        "acs:ram:*ROLE/dev, acs:ram::1:role/dev, false",
        "acs:ram::*, acs:ram::1:role/Dev, true",
    })
    void matchesByCaseExceptForRoleNames(String pattern, String resource, boolean matches) {
        assertThat(new ResourcePattern(pattern).matches(resource)).isEqualTo(matches);
    }

    @Test
    void foldsRoleNamesTheSameInEveryLocale() {
        assertThat(new ResourcePattern("acs:ram::1:role/ADMIN").matches("acs:ram::1:role/admin"))
                .isTrue();
    }

    @Test
    void equalsByItsText() {
        ResourcePattern pattern = new ResourcePattern("acs:ram::1:role/Dev");
        assertThat(pattern)
                .isEqualTo(new ResourcePattern("acs:ram::1:role/Dev"))
                .hasSameHashCodeAs(new ResourcePattern("acs:ram::1:role/Dev"))
                .isNotEqualTo(new ResourcePattern("acs:ram::1:role/dev"))
                .isNotEqualTo("acs:ram::1:role/Dev")
                .hasToString("acs:ram::1:role/Dev");
        assertThat(pattern.hashCode()).isNotEqualTo(new ResourcePattern("*").hashCode());
        assertThat(pattern.text()).isEqualTo("acs:ram::1:role/Dev");
    }
}

package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestContextTest {
    @Test
    void keysIgnoreCase() {
        RequestContext context = Sample.context("acs:PrincipalARN", "x");
        assertThat(context.get("ACS:PRINCIPALARN")).contains(List.of("x"));
        assertThat(context.get("acs:PrincipalArn")).contains(List.of("x"));
    }

    @Test
    void tagNamesDoNotIgnoreCase() {
        RequestContext context = Sample.context("acs:ResourceTag/Team", "core");
        assertThat(context.get("ACS:resourcetag/Team")).contains(List.of("core"));
        assertThat(context.get("acs:ResourceTag/team")).isEmpty();
    }

    @Test
    void anAbsentKeyIsNotAnEmptyOne() {
        RequestContext context = Sample.context("k");
        assertThat(context.get("k")).contains(List.of());
        assertThat(context.get("other")).isEmpty();
    }

    @Test
    void addedValuesWinWhateverTheirCase() {
        RequestContext context = Sample.context("acs:SourceIp", "10.0.0.1")
                .with(Map.of("ACS:SOURCEIP", List.of("10.0.0.2"), "acs:SourceVpc", List.of("vpc-1")));
        assertThat(context.values())
                .isEqualTo(Map.of("acs:sourceip", List.of("10.0.0.2"), "acs:sourcevpc", List.of("vpc-1")));
    }

    @Test
    void addingLeavesTheFirstAsItWas() {
        RequestContext context = Sample.context("k", "a");
        context.with(Map.of("k", List.of("b")));
        assertThat(context).isEqualTo(Sample.context("k", "a"));
    }

    @Test
    void copiesItsValues() {
        List<String> values = new ArrayList<>(List.of("a"));
        RequestContext context = new RequestContext(Map.of("k", values));
        values.add("b");
        assertThat(context.get("k")).contains(List.of("a"));
        assertThat(context.values()).isUnmodifiable();
    }

    @Test
    void equalsByItsFoldedValues() {
        assertThat(Sample.context("K", "a"))
                .isEqualTo(Sample.context("k", "a"))
                .hasSameHashCodeAs(Sample.context("k", "a"))
                .isNotEqualTo(Sample.context("k", "b"))
                .isNotEqualTo(Map.of("k", List.of("a")))
                .hasToString("{k=[a]}");
        assertThat(Sample.context("k", "a").hashCode())
                .isNotEqualTo(Sample.context("k", "b").hashCode());
    }
}

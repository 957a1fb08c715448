package dev.understudy.harness.cucumber;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import org.junit.jupiter.api.Test;

class TrustedTest {
    @Test
    void aServiceIsTrustedAsSuch() {
        assertThatJson(new Trusted("Service", "log.aliyuncs.com").document("")).isEqualTo("""
                        {"Version": "1", "Statement": [{"Action": "sts:AssumeRole", "Effect": "Allow",
                          "Principal": {"Service": ["log.aliyuncs.com"]}}]}""");
    }

    @Test
    void trustCanHangOnACondition() {
        assertThatJson(new Trusted("RAM", "acs:ram::1:root").document("StringEquals sts:ExternalId partner-7"))
                .node("Statement[0].Condition")
                .isEqualTo("{\"StringEquals\": {\"sts:ExternalId\": [\"partner-7\"]}}");
    }
}

package dev.understudy.ram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemPoliciesTest {
    private final SystemPolicies known = SystemPolicies.known();

    @Test
    void thePoliciesOfTheDocumentsAreThere() {
        assertThat(known.all().stream().map(SystemPolicy::name))
                .containsExactly(
                        "AdministratorAccess",
                        "AliyunFCFullAccess",
                        "AliyunLogFullAccess",
                        "AliyunLogReadOnlyAccess",
                        "AliyunRAMFullAccess",
                        "AliyunRAMReadOnlyAccess",
                        "AliyunSTSAssumeRoleAccess",
                        "PowerUserAccess");
    }

    @Test
    void versionsAndDatesAreThoseOfTheReference() {
        SystemPolicy log = known.find("AliyunLogFullAccess").orElseThrow();

        assertThat(log.defaultVersion().id()).isEqualTo("v4");
        assertThat(log.createdAt()).isEqualTo(Instant.parse("2026-01-09T00:00:00Z"));
        assertThat(log.provenance()).isEqualTo(Provenance.DOCUMENTED);
        assertThat(log.defaultVersion().document().statements()).hasSize(3);
    }

    @Test
    void whatIsInferredSaysSo() {
        assertThat(known.all().stream()
                        .filter(policy -> policy.provenance() == Provenance.INFERRED)
                        .map(SystemPolicy::name))
                .containsExactly("AdministratorAccess", "AliyunLogReadOnlyAccess", "AliyunRAMFullAccess");
    }

    @Test
    void aWorldMayPutItsOwnTextInPlace() {
        String text = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}]}";
        PolicyVersion version = new PolicyVersion(9, text, PolicyParser.parse(text, PolicyUse.IDENTITY), Instant.EPOCH);
        SystemPolicy own = new SystemPolicy("AdministratorAccess", "", version, Provenance.DOCUMENTED, "world file");

        assertThat(known.with(List.of(own)).find("AdministratorAccess")).contains(own);
        assertThat(known.find("AdministratorAccess")).isNotEqualTo(own);
    }
}

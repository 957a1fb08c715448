package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WorldTemplateTest {
    private static final WorldFile TEMPLATE = WorldReader.read(Path.of("scenarios", "cross-account-log-access.yaml"));

    @Test
    void idsKeysAndProjectNamesAreUnique() {
        WorldFile one = WorldTemplate.fill(TEMPLATE, "one");
        WorldFile two = WorldTemplate.fill(TEMPLATE, "two");
        assertThat(one.names().values()).doesNotContainAnyElementsOf(two.names().values());
        assertThat(one.names().values())
                .doesNotContainAnyElementsOf(TEMPLATE.names().values());
        assertThat(one.principals().stream().map(WorldPrincipal::accessKeyId))
                .doesNotContainAnyElementsOf(two.principals().stream()
                        .map(WorldPrincipal::accessKeyId)
                        .toList());
    }

    @Test
    void theSameUniqueGivesTheSameWorld() {
        assertThat(WorldTemplate.fill(TEMPLATE, "one")).isEqualTo(WorldTemplate.fill(TEMPLATE, "one"));
    }

    @Test
    void allOtherNamesStay() {
        WorldFile filled = WorldTemplate.fill(TEMPLATE, "one");
        assertThat(filled.principals().stream().map(WorldPrincipal::name)).containsExactly("A/root", "B/root", "B/b1");
        assertThat(filled.account("A").orElseThrow().roles().get(0).name()).isEqualTo("LogPartner");
        assertThat(filled.names()).containsOnlyKeys("{A}", "{A.project.app-logs}", "{B}");
        assertThat(filled.names().get("{A.project.app-logs}")).matches("app-logs-[0-9a-f]{8}");
    }

    @Test
    void placeholdersOfPolicyFilesAreFilled() {
        WorldFile filled = WorldTemplate.fill(TEMPLATE, "one");
        assertThat(WorldReader.read("w", filled.toJson())
                        .account("A")
                        .orElseThrow()
                        .roles()
                        .get(0)
                        .trust()
                        .text())
                .contains("acs:ram::" + filled.names().get("{B}") + ":root");
    }

    @Test
    void whatIsWrittenOutFollows() {
        WorldFile filled = WorldTemplate.fill(WorldReader.read("w.yaml", """
                        version: 1
                        accounts:
                          A:
                            id: "1000000000000001"
                            projects: {logs: {}, logs-2: {}}
                            policies:
                              p:
                                Version: "1"
                                Statement:
                                  - Effect: Allow
                                    Action: log:*
                                    Resource:
                                      - acs:log:*:1000000000000001:project/logs/logstore/logs
                                      - acs:log:*:*:project/logs-2
                        """), "one");
        String text =
                filled.account("A").orElseThrow().policies().get(0).document().text();
        assertThat(text)
                .contains(filled.fill("acs:log:*:{A}:project/{A.project.logs}/logstore/logs"))
                .contains(filled.fill("acs:log:*:*:project/{A.project.logs-2}\""))
                .contains("\"Version\": \"1\"");
    }

    @Test
    void shortIdsAreLeftAlone() {
        WorldFile filled = WorldTemplate.fill(WorldReader.read("w.yaml", """
                        version: 1
                        accounts:
                          A:
                            id: "1"
                            policies:
                              p: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'
                        """), "one");
        assertThat(filled.account("A")
                        .orElseThrow()
                        .policies()
                        .get(0)
                        .document()
                        .text())
                .startsWith("{\"Version\":\"1\"");
    }

    @Test
    void aLongProjectNameStaysAName() {
        WorldFile filled = WorldTemplate.fill(
                WorldReader.read("w.yaml", "version: 1\naccounts: {A: {projects: {" + "p".repeat(63) + ": {}}}}\n"),
                "one");
        assertThat(WorldReader.read("w", filled.toJson())
                        .account("A")
                        .orElseThrow()
                        .projects())
                .hasSize(1);
    }

    @Test
    void anUnknownNameInAStepIsRefused() {
        assertThatThrownBy(() -> TEMPLATE.fill("acs:ram::{C}:root"))
                .isInstanceOf(UnknownPlaceholder.class)
                .hasMessage("unknown account `C` in `{C}`; expected `A` or `B`");
    }
}

package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worlds that come from elsewhere, as a file with documents beside it. */
class WorldTextTest {
    private static final String ALLOW =
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"log:Get*\",\"Resource\":\"*\"}]}";

    @Test
    void documentsAreFilesAndThereAreNoSecrets() {
        WorldText text =
                WorldText.of(world("accounts: {A: {id: '1', users: {u: {}}, policies: {p: '" + ALLOW + "'}}}"));
        assertThat(text.documents()).isEqualTo(Map.of("policies/p.json", ALLOW));
        assertThat(text.yaml()).contains("file: policies/p.json").doesNotContain("secret", "rootAccessKey");
    }

    @Test
    void namesThatDifferInCaseOnlyHaveFilesOfTheirOwn() {
        WorldText text =
                WorldText.of(world("accounts: {A: {id: '1', policies: {p: '" + ALLOW + "', P: '" + ALLOW + "'}}}"));
        assertThat(text.documents()).containsOnlyKeys("policies/p.json", "policies/P-2.json");
    }

    @Test
    void accountsHaveFoldersOfTheirOwn() {
        WorldText text = WorldText.of(
                world("accounts: {A: {policies: {p: '" + ALLOW + "'}}, B: {policies: {p: '" + ALLOW + "'}}}"));
        assertThat(text.documents()).containsOnlyKeys("policies/A/p.json", "policies/B/p.json");
    }

    @Test
    void whatLooksLikeAPlaceholderIsNone(@TempDir Path folder) throws Exception {
        String odd = ALLOW.replace("\"*\"", "\"acs:log:*:*:project/{A}/${acs:x}/{B.project.c}\"");
        WorldDocument literal = LiteralText.document(odd);
        assertThat(literal.text()).contains("project/\\u007bA}/${acs:x}/\\u007bB.project.c}");
        Files.writeString(folder.resolve("p.json"), literal.text());
        Path file = Files.writeString(
                folder.resolve("w.yaml"), "version: 1\naccounts: {A: {policies: {p: {file: p.json}}}}");
        WorldFile world = WorldReader.read(file);
        assertThat(world.fill(
                        world.accounts().get(0).policies().get(0).document().text()))
                .isEqualTo(literal.text());
        assertThat(LiteralText.document(literal.text()).text()).isEqualTo(literal.text());
    }

    @Test
    void textsWithoutEscapesCannotHoldThem() {
        assertThat(LiteralText.isProse("for {team}")).isFalse();
        assertThat(LiteralText.isProse("for ${team} { a: b } {1}")).isTrue();
        assertThat(LiteralText.isDisplayName("Ann (Ops)")).isFalse();
        assertThat(LiteralText.isDisplayName("Ann Ops")).isTrue();
    }

    @Test
    void aSystemPolicyMayBeLongerThanThoseOfAccounts() {
        String longer = ALLOW.replace("log:Get*", "log:Get" + "x".repeat(7000));
        assertThat(world("systemPolicies: {S: {document: '" + longer + "'}}\naccounts: {A: {}}")
                        .systemPolicies())
                .hasSize(1);
    }

    private static WorldFile world(String text) {
        return WorldReader.read("test", "version: 1\n" + text);
    }
}

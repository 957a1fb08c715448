package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ram.Provenance;
import dev.understudy.ram.SystemPolicies;
import dev.understudy.ram.SystemPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SystemPolicyFilesTest {
    private static final Path FOLDER =
            Path.of("src", "main", "resources", "dev", "understudy", "world", "system-policies");

    private final SystemPolicies shipped = SystemPolicyFiles.shipped();

    @Test
    void thePoliciesOfTheDocumentsAreThere() {
        assertThat(shipped.all().stream().map(SystemPolicy::name))
                .containsExactly(
                        "AdministratorAccess",
                        "AliyunFCFullAccess",
                        "AliyunLogFullAccess",
                        "AliyunLogReadOnlyAccess",
                        "AliyunRAMFullAccess",
                        "AliyunRAMReadOnlyAccess",
                        "AliyunSTSAssumeRoleAccess",
                        "PowerUserAccess",
                        "ReadOnlyAccess");
    }

    @Test
    void everyFileIsInTheIndex() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("index.json")))
                    .containsExactlyInAnyOrderElementsOf(shipped.all().stream()
                            .map(policy -> policy.name() + ".json")
                            .toList());
        }
    }

    @Test
    void versionsAndDatesAreThoseOfTheReference() {
        SystemPolicy log = shipped.find("AliyunLogFullAccess").orElseThrow();

        assertThat(log.defaultVersion().id()).isEqualTo("v4");
        assertThat(log.createdAt()).isEqualTo(Instant.parse("2026-01-09T00:00:00Z"));
        assertThat(log.provenance()).isEqualTo(Provenance.DOCUMENTED);
        assertThat(log.defaultVersion().document().statements()).hasSize(3);
    }

    @Test
    void theTextIsTheDocumentAsItStandsInTheFile() {
        assertThat(shipped.find("AliyunSTSAssumeRoleAccess")
                        .orElseThrow()
                        .defaultVersion()
                        .text())
                .isEqualTo("{\"Version\":\"1\",\"Statement\":[{\"Action\":\"sts:AssumeRole\",\"Resource\":\"*\","
                        + "\"Effect\":\"Allow\"}]}");
    }

    @Test
    void whatIsInferredSaysSo() {
        assertThat(shipped.all().stream()
                        .filter(policy -> policy.provenance() == Provenance.INFERRED)
                        .map(SystemPolicy::name))
                .containsExactly(
                        "AdministratorAccess", "AliyunLogReadOnlyAccess", "AliyunRAMFullAccess", "ReadOnlyAccess");
    }

    @Test
    void whoseDateIsNowhereGetsAnEarlyOne() {
        assertThat(shipped.find("AdministratorAccess").orElseThrow().createdAt())
                .isEqualTo(Instant.parse("2015-04-28T00:00:00Z"));
    }
}

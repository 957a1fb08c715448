package dev.understudy.harness.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.world.WorldText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was there before is only replaced by somebody who says so. */
class SnapshotFilesTest {
    private static final WorldText TEXT = new WorldText("version: 1\n", Map.of("policies/a.json", "{}"));

    @TempDir
    Path folder;

    @Test
    void aFileThatExistsIsLeftAlone() throws IOException {
        Path world = Files.writeString(folder.resolve("w.yaml"), "mine");
        assertThatThrownBy(() -> new SnapshotFiles(world, false).refuseExisting())
                .isInstanceOf(SnapshotStopped.class)
                .hasMessage("`" + world + "` exists; expected --overwrite, or another folder");
        new SnapshotFiles(world, true).refuseExisting();
    }

    @Test
    void soIsADocument() throws IOException {
        Path document = Files.createDirectory(folder.resolve("policies")).resolve("a.json");
        Files.writeString(document, "mine");
        Path world = folder.resolve("w.yaml");
        assertThatThrownBy(() -> new SnapshotFiles(world, false).write(TEXT))
                .isInstanceOf(SnapshotStopped.class)
                .hasMessage("`" + document + "` exists; expected --overwrite, or another folder");
        assertThat(world).doesNotExist();
        assertThat(document).hasContent("mine");

        new SnapshotFiles(world, true).write(TEXT);
        assertThat(document).hasContent("{}");
    }

    @Test
    void nothingUnfinishedIsLeft() throws IOException {
        new SnapshotFiles(folder.resolve("w.yaml"), false).write(TEXT);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactlyInAnyOrder(folder.resolve("w.yaml"), folder.resolve("policies/a.json"));
        }
    }

    @Test
    void theEndOfTheFileSaysWhatNoSnapshotHas() throws IOException {
        Path world = folder.resolve("w.yaml");
        new SnapshotFiles(world, false).write(TEXT);
        assertThat(Files.readString(world))
                .startsWith("version: 1\n# left out: ")
                .contains("seeds of MFA devices", "keys of OIDC providers", "resource groups", "quotas", "trail")
                .doesNotContain("password policy", "security preference", "SAML");
    }

    @Test
    void aFolderThatIsNotThereIsSaidBeforeAnythingIsRead() {
        Path world = folder.resolve("nowhere/w.yaml");
        assertThatThrownBy(() -> new SnapshotFiles(world, false).refuseExisting())
                .isInstanceOf(SnapshotStopped.class)
                .hasMessage("--out is `" + world + "`; expected a file in a folder that exists");
    }
}

package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldOnDiskTest {
    private static final String POLICY = """
            {
              "Version": "1",
              "Statement": [{"Effect": "Allow", "Action": "log:*", "Resource": "*"}]
            }
            """;

    @TempDir
    Path folder;

    private Path repository;
    private Path world;

    @BeforeEach
    void aRepositoryWithScenarios() throws IOException {
        repository = folder.resolve("repository");
        Files.createDirectories(repository.resolve(".git"));
        Files.createDirectories(repository.resolve("scenarios/policies"));
        world = repository.resolve("scenarios/w.yaml");
        Files.writeString(repository.resolve("p.json"), POLICY);
        Files.writeString(repository.resolve("scenarios/policies/p.json"), POLICY);
        Files.writeString(folder.resolve("outside.json"), POLICY);
    }

    @Test
    void aDocumentIsFoundBesideTheWorld() throws IOException {
        naming("policies/p.json");
        assertThat(WorldReader.read(world).accounts().get(0).policies())
                .containsExactly(new WorldPolicy(
                        "p",
                        new WorldDocument(
                                POLICY,
                                new WorldPlace(
                                        repository
                                                .resolve("scenarios/policies/p.json")
                                                .toString(),
                                        1,
                                        1))));
    }

    @Test
    void aDocumentMayLieElsewhereInTheRepository() throws IOException {
        naming("../p.json");
        assertThat(WorldReader.read(world).accounts().get(0).policies()).hasSize(1);
    }

    @Test
    void aDocumentOutsideTheRepositoryIsRefused() throws IOException {
        naming("../../outside.json");
        assertRefused(world + ":4:26: `../../outside.json` leaves the repository; expected a file inside it");
    }

    @Test
    void aLinkOutOfTheRepositoryIsRefused() throws IOException {
        Files.createSymbolicLink(repository.resolve("scenarios/link.json"), folder.resolve("outside.json"));
        naming("link.json");
        assertRefused(world + ":4:26: `link.json` leaves the repository; expected a file inside it");
    }

    @Test
    void withoutARepositoryTheFolderIsTheLimit() throws IOException {
        Files.delete(repository.resolve(".git"));
        naming("../p.json");
        assertRefused(world + ":4:26: `../p.json` leaves the repository; expected a file inside it");
    }

    @Test
    void anAbsolutePathIsRefused() throws IOException {
        Path absolute = repository.resolve("p.json").toAbsolutePath();
        naming(absolute.toString());
        assertRefused(world + ":4:26: `" + absolute + "` is an absolute path; expected one relative to the world file");
    }

    @Test
    void aMissingDocumentIsNamed() throws IOException {
        naming("policies/q.json");
        assertRefused(world + ":4:26: no such file `" + repository.resolve("scenarios/policies/q.json")
                + "`; expected a policy document");
    }

    @Test
    void aFolderIsNoDocument() throws IOException {
        naming("policies");
        assertRefused(repository.resolve("scenarios/policies") + ": is a folder; expected a policy document");
    }

    @Test
    void anErrorInADocumentHasThePlaceInItsFile() throws IOException {
        Files.writeString(repository.resolve("p.json"), POLICY.replace("Allow", "Alow"));
        naming("../p.json");
        assertRefused(repository.resolve("p.json") + ":3:28: policy `p` of account `A`: statement 1: unknown effect "
                + "`Alow`; expected `Allow` or `Deny`, spelled exactly so");
    }

    @Test
    void anUnknownAccountInADocumentHasThePlaceInItsFile() throws IOException {
        Files.writeString(repository.resolve("p.json"), POLICY.replace("\"*\"", "\"acs:log:*:{B}:*\""));
        naming("../p.json");
        assertRefused(repository.resolve("p.json")
                + ":3:79: policy `p` of account `A`: unknown account `B` in `{B}`; expected `A`");
    }

    @Test
    void aMissingWorldIsNamed() {
        assertRefused(world + ": no such file; expected a world file");
    }

    @Test
    void aFolderIsNoWorld() {
        world = repository;
        assertRefused(repository + ": is a folder; expected a world file");
    }

    @Test
    void aWorldIsUtf8() throws IOException {
        Files.write(world, "version: 1\n# Gr\u00fcn\n".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(world + ":2:5: not UTF-8; expected text in UTF-8");
    }

    private void naming(String file) throws IOException {
        Files.writeString(world, Refusals.account("policies: {p: {file: \"" + file + "\"}}"));
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> WorldReader.read(world))
                .isInstanceOf(MalformedWorld.class)
                .hasMessage(message);
    }
}

package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code understudy test} with features and flags that are wrong: one line, an exit code, and nothing is left behind. */
class BadFeaturesIT {
    @TempDir
    Path folder;

    @Test
    void malformedFeature() throws Exception {
        Path feature = feature("Feature: Broken\n\n  Scenario: One\n    Given the world \"partners\"\n    Nonsense\n");
        Program.Ended run = test(feature.toString());
        assertThat(run.err()).startsWith(feature + ":5:5: expected: ");
        assertThat(run.errLines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void stepThatNobodyKnows() throws Exception {
        Path feature = feature("Feature: Odd\n\n  Scenario: One\n    Given the moon is full\n");
        Program.Ended run = test(feature.toString());
        assertThat(run.outLines().get(0)).startsWith("FAILED " + feature + ":3 One");
        assertThat(run.outLines())
                .contains("        " + feature + ":4: Given the moon is full", "        no step is written like this");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void worldThatIsNotThere() throws Exception {
        Path feature = feature("Feature: Odd\n\n  Scenario: One\n    Given the world \"nowhere\"\n");
        Program.Ended run = test(feature.toString());
        assertThat(run.outLines().get(0)).startsWith("FAILED " + feature + ":3 One");
        assertThat(run.out()).contains("nowhere.yaml");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void featureThatIsNotThere() throws Exception {
        refused(
                "features/nowhere.feature: no such file or folder; expected a feature file or a folder of them",
                "features/nowhere.feature");
    }

    @Test
    void fileThatIsNoFeature() throws Exception {
        refused("no scenario in pom.xml", "pom.xml");
    }

    @Test
    void startedWhereThereAreNoFeatures() throws Exception {
        Program.Ended run = new Program(folder).in(folder).run("test", "--worlds", folder.toString());
        assertThat(run.err())
                .isEqualTo("features: no such file or folder; expected a feature file or a folder of them\n");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void tagsThatNoScenarioHas() throws Exception {
        refused(
                "no scenario in features/trust.feature has the tags `@nothing`",
                "features/trust.feature",
                "--tags",
                "@nothing");
    }

    @Test
    void tagsThatAreNoExpression() throws Exception {
        Program.Ended run = test("features/trust.feature", "--tags", "(@one");
        assertThat(run.err()).startsWith("tags `(@one`: ");
        assertThat(run.errLines()).hasSize(1);
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void reportFolderThatIsAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        refused("understudy: --report is `" + file + "`; expected a folder to write to", "--report", file.toString());
    }

    @Test
    void worldsThatAreNoFolder() throws Exception {
        refused("understudy: --worlds is `pom.xml`; expected a folder of world files", "--worlds", "pom.xml");
    }

    @Test
    void noThreads() throws Exception {
        refused("understudy: --threads is 0; expected 1 to 256", "--threads", "0");
    }

    @Test
    void unknownFlag() throws Exception {
        Program.Ended run = test("--tag", "@one");
        assertThat(run.errLines().get(0)).startsWith("understudy: unknown flag `--tag`; expected one of ");
        assertThat(run.errLines().get(1)).isEqualTo("help: understudy test --help");
        assertThat(run.errLines()).hasSize(2);
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void noPlaceForTemporaryFiles() throws Exception {
        Path none = folder.resolve("none");
        Program.Ended run = new Program(folder).with("-Djava.io.tmpdir=" + none).run("test");
        assertThat(run.errLines())
                .contains("understudy: the temporary folder `" + none
                        + "` cannot be written; expected a folder to write to");
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
        assertThat(run.exit()).isEqualTo(2);
    }

    private void refused(String line, String... arguments) throws InterruptedException {
        Program.Ended run = test(arguments);
        assertThat(run.errLines()).containsExactly(line);
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(2);
    }

    private Program.Ended test(String... arguments) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of("test"));
        if (!List.of(arguments).contains("--report")) {
            all.addAll(List.of("--report", folder.resolve("report").toString()));
        }
        all.addAll(List.of(arguments));
        Program.Ended run = new Program(folder).run(all.toArray(String[]::new));
        assertThat(Program.temporary(folder)).isEmptyDirectory();
        return run;
    }

    private Path feature(String text) throws IOException {
        return Files.writeString(folder.resolve("own.feature"), text);
    }
}

package dev.understudy.harness.cucumber;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.harness.Addresses;
import dev.understudy.harness.RemoteUnderstudy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CucumberRunTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aFeatureThatIsNotThereIsAUsageError() {
        Path missing = folder.resolve("missing.feature");
        RunResult result = run(List.of(missing + ":3"), null);
        assertThat(result.exitStatus()).isEqualTo(2);
        assertThat(result.problem())
                .isEqualTo(missing + ": no such file or folder; expected a feature file or a folder of them");
    }

    @Test
    void aFeatureThatCannotBeReadIsAUsageErrorWithItsPlace() throws IOException {
        Path broken = write("broken.feature", "Feature: f\n\n  Scenario: s\n    Given nothing\n    Wen this\n");
        RunResult result = run(List.of(broken.toString()), null);
        assertThat(result.exitStatus()).isEqualTo(2);
        assertThat(result.problem()).startsWith(broken + ":5:5: expected: ").hasLineCount(1);
    }

    @Test
    void aRunWithoutScenariosIsAUsageError() throws IOException {
        Path empty = write("empty.feature", "Feature: f\n");
        RunResult result = run(List.of(empty.toString()), "@nobody");
        assertThat(result.exitStatus()).isEqualTo(2);
        assertThat(result.problem()).isEqualTo("no scenario in " + empty + " has the tags `@nobody`");
    }

    @Test
    void tagsThatAreNoneAreAUsageError() throws IOException {
        Path fine = write("fine.feature", "Feature: f\n");
        RunResult result = run(List.of(fine.toString()), "@a and");
        assertThat(result.exitStatus()).isEqualTo(2);
        assertThat(result.problem()).startsWith("tags `@a and`: ");
    }

    @Test
    void aStepThatNobodyWroteFailsItsScenario() throws IOException {
        Path undefined = write("undefined.feature", "Feature: f\n  Scenario: s\n    Given pigs fly\n");
        RunResult result = run(List.of(undefined.toString()), null);
        assertThat(result).isEqualTo(new RunResult(0, 1, 0, null));
        assertThat(result.exitStatus()).isEqualTo(1);
        assertThat(lines())
                .anyMatch(line -> line.startsWith("FAILED " + undefined + ":2 s"))
                .contains("        " + undefined + ":3: Given pigs fly", "        no step is written like this");
    }

    @Test
    void aScenarioWithoutStepsFails() throws IOException {
        Path misspelt = write("misspelt.feature", "Feature: f\n  Scenario: s\n    Giwen pigs fly\n");
        RunResult result = run(List.of(misspelt.toString()), null);
        assertThat(result).isEqualTo(new RunResult(0, 1, 0, null));
        assertThat(lines())
                .contains("        this scenario has no step; a misspelt first step is read as its description");
    }

    @Test
    void reportsAreWrittenForPeopleAndForMachines() throws IOException {
        Path undefined = write("undefined.feature", "Feature: f\n  Scenario: s\n    Given pigs fly\n");
        run(List.of(undefined.toString()), null);
        assertThat(folder.resolve("report/index.html")).isNotEmptyFile();
        assertThat(folder.resolve("report/TEST-features.xml")).content().contains("tests=\"1\"");
    }

    private RunResult run(List<String> features, @Nullable String tags) {
        Addresses closed = new Addresses("127.0.0.1", 1, 1, 1, folder.resolve("ca.pem"));
        Target nowhere = new EmulatorTarget(RemoteUnderstudy.at(closed, ""));
        RunOptions options = new RunOptions(features, folder, folder.resolve("report"), 2, tags);
        return CucumberRun.run(nowhere, options, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The features as a user runs them: the program, from the root of the repository, without arguments. */
class FeaturesIT {
    private static final int PROMISED = 45;
    private static final Pattern SUMMARY = Pattern.compile(
            "(\\d+) scenarios: (\\d+) passed, 0 failed in [0-9.]+ s; report: target/report/index\\.html");
    private static final Path REPORT = Path.of("target", "report");

    @TempDir
    Path folder;

    @Test
    void everyScenarioIsPlayedAndReported() throws Exception {
        Program.Ended run = new Program(folder).run("test");

        String summary = run.outLines().get(run.outLines().size() - 1);
        System.out.println(summary);
        assertThat(run.outLines()).filteredOn(line -> line.startsWith("FAILED")).isEmpty();
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        Matcher counted = SUMMARY.matcher(summary);
        assertThat(counted.matches()).as(summary).isTrue();
        int scenarios = Integer.parseInt(counted.group(1));
        assertThat(scenarios).isGreaterThanOrEqualTo(PROMISED);
        assertThat(counted.group(2)).isEqualTo(counted.group(1));
        assertThat(scenarioLines(run)).hasSize(scenarios).doesNotHaveDuplicates();
        assertThat(junitCases()).isEqualTo(scenarios);
        assertThat(Files.readString(REPORT.resolve("index.html")))
                .contains("\"testRunFinished\"")
                .contains("</html>");
        assertThat(Program.temporary(folder)).isEmptyDirectory();
    }

    private static List<String> scenarioLines(Program.Ended run) {
        return run.outLines().stream()
                .filter(line -> line.matches("passed features/\\S+\\.feature:\\d+ .+ \\([0-9.]+ s\\)"))
                .map(line -> line.split(" ", 3)[1])
                .toList();
    }

    private static int junitCases() throws Exception {
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(REPORT.resolve("TEST-features.xml").toFile())
                .getDocumentElement();
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getElementsByTagName("testcase").getLength())
                .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
        return suite.getElementsByTagName("testcase").getLength();
    }
}

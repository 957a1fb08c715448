package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code decide} as packaged, in a process of its own. */
class DecideIT {
    private static final String WORLD = "scenarios/cross-account-log-access.yaml";

    @TempDir
    Path folder;

    @Test
    void everyConformanceLineIsDecidedAsItExpectsTwiceTheSameInLittleMemory() throws Exception {
        Path lines = conformance();
        int count = Files.readAllLines(lines).size();
        Program.Ended first = decide("--requests", lines.toString());
        assertThat(first.err())
                .isEqualTo("understudy: " + count + " lines: " + count + " decided, 0 bad, 0 not as they expect\n");
        assertThat(first.exit()).isZero();
        assertThat(decide("--requests", lines.toString())).isEqualTo(first);
    }

    @Test
    void linesOnStandardInputAreDecidedInTheWorld() throws Exception {
        Process process = new Program(folder).start("decide", "--world", WORLD, "--requests", "-");
        try (var in = process.outputWriter()) {
            in.write("{\"id\":\"1\",\"principal\":\"acs:ram::{B}:user/b1\",\"action\":\"sts:AssumeRole\","
                    + "\"resource\":\"acs:ram::{A}:role/LogPartner\"}\n{\"id\":\"2\"}\n");
        }
        Program.Ended run = new Program(folder).end(process);
        assertThat(run.outLines())
                .containsExactly(
                        "{\"id\":\"1\",\"decision\":\"Allow\",\"policyType\":null,\"by\":[{\"policy\":\"AliyunSTSAssumeRoleAccess\","
                                + "\"statement\":1,\"effect\":\"Allow\"},{\"policy\":\"trust\",\"statement\":1,\"effect\":\"Allow\"}]}",
                        "{\"id\":\"2\",\"error\":\"stdin:2: `principal` is missing; expected who asks\"}");
        assertThat(run.err()).isEqualTo("understudy: 2 lines: 1 decided, 1 bad, 0 not as they expect\n");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsOneLineAndNothingElse() throws Exception {
        Path lines = conformance();
        Path broken = Files.writeString(folder.resolve("world.yaml"), "version: 1\naccounts:\n  A:\n    usres: {}\n");
        refused(
                "no such file `nowhere.jsonl`; expected requests, one JSON object a line",
                "--requests",
                "nowhere.jsonl");
        refused(
                "`" + folder + "` is a folder; expected requests, one JSON object a line",
                "--requests",
                folder.toString());
        refused(
                "unknown flag `--wrld`; expected one of `--world`, `--requests`, `--trace`, `--help`, `--version`",
                "--wrld");
        refused("missing required parameter for option `--world` (FILE)", "--world");
        assertWorldRefused("nowhere.yaml: no such file; expected a world file", "nowhere.yaml", lines);
        assertWorldRefused(
                broken + ":4:5: account `A` has an unknown field `usres`; expected one of", broken.toString(), lines);
    }

    private void refused(String problem, String... arguments) throws InterruptedException {
        Program.Ended run = decide(arguments);
        assertThat(run.errLines().get(0)).isEqualTo("understudy: " + problem);
        assertThat(run.errLines()).hasSizeLessThanOrEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(2);
    }

    private void assertWorldRefused(String problem, String world, Path lines) throws InterruptedException {
        Program.Ended run = decide("--world", world, "--requests", lines.toString());
        assertThat(run.err()).startsWith(problem);
        assertThat(run.errLines()).hasSizeLessThanOrEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(2);
    }

    private Program.Ended decide(String... arguments) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of("decide"));
        all.addAll(List.of(arguments));
        return new Program(folder).with("-Xmx64m").run(all.toArray(String[]::new));
    }

    private Path conformance() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/conformance"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return Files.write(folder.resolve("conformance.jsonl"), lines);
    }
}

package dev.understudy.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.cli.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Breaks one rule of the emulator at a time and wants to see the scenarios fail that are about it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SabotageIT {
    private static final Pattern LINE =
            Pattern.compile("^(passed|FAILED) (\\S+\\.feature):(\\d+) (.+) \\([0-9.]+ s\\)$", Pattern.MULTILINE);

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final Map<Sabotage, Future<Program.Ended>> runs = new EnumMap<>(Sabotage.class);
    private Program.Ended control = new Program.Ended(-1, "", "");

    @BeforeAll
    void run(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> files =
                noticing().map(name -> name.split(": ", 2)[0]).distinct().toList();
        control = play(folder.resolve("control"), files);
        Map<String, String> places =
                lines(control).collect(Collectors.toMap(SabotageIT::name, line -> line.group(2) + ":" + line.group(3)));
        for (Sabotage sabotage : Sabotage.values()) {
            List<String> scenarios = sabotage.noticedBy().stream()
                    .map(name -> places.getOrDefault(name, name))
                    .toList();
            runs.put(
                    sabotage, workers.submit(() -> play(folder.resolve(sabotage.name()), scenarios, sabotage.patch())));
        }
    }

    @AfterAll
    void stop() {
        workers.shutdownNow();
    }

    @Test
    void withoutSabotageEverythingIsGreen() {
        assertThat(control.exit()).as(control.out() + control.err()).isZero();
        assertThat(lines(control).map(SabotageIT::name)).contains(noticing().toArray(String[]::new));
    }

    @TestFactory
    Stream<DynamicTest> isNoticed() {
        return Arrays.stream(Sabotage.values())
                .map(sabotage -> DynamicTest.dynamicTest(
                        sabotage.name().toLowerCase(Locale.ROOT).replace('_', ' '), () -> expectRed(sabotage)));
    }

    private void expectRed(Sabotage sabotage) throws InterruptedException, ExecutionException {
        Program.Ended run = Objects.requireNonNull(runs.get(sabotage)).get();
        List<String> red = lines(run)
                .filter(line -> line.group(1).equals("FAILED"))
                .map(SabotageIT::name)
                .toList();
        assertThat(red).as(run.out() + run.err()).containsExactlyInAnyOrderElementsOf(sabotage.noticedBy());
        assertThat(run.exit()).isEqualTo(1);
    }

    private Program.Ended play(Path own, List<String> features, Patch... patches)
            throws IOException, InterruptedException {
        Path classes = Files.createDirectories(own.resolve("classes"));
        for (Patch patch : patches) {
            patch.writeTo(classes);
        }
        List<String> arguments = new ArrayList<>(List.of("test", "--threads", "4"));
        arguments.addAll(List.of("--report", own.resolve("report").toString()));
        arguments.addAll(features);
        return new Program(own).runWith(classes, arguments);
    }

    private static Stream<String> noticing() {
        return Arrays.stream(Sabotage.values()).flatMap(sabotage -> sabotage.noticedBy().stream());
    }

    private static Stream<MatchResult> lines(Program.Ended run) {
        return LINE.matcher(run.out()).results();
    }

    private static String name(MatchResult line) {
        return line.group(2) + ": " + line.group(4);
    }
}

package dev.understudy.cli;

import dev.understudy.harness.cucumber.RunOptions;
import dev.understudy.harness.drift.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays features against the emulator in a process of its own, and gives what was seen of every call.
 *
 * <p>Of its own, since the consumer library finds an emulator only where the whole JVM looks up no real name, and real accounts
 * only where it does.
 */
final class EmulatorRun {
    private EmulatorRun() {}

    static Journal journal(RunOptions options) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("understudy-emulator");
        try {
            Path journal = folder.resolve("journal");
            play(process(options, folder, journal), folder);
            if (!Files.exists(journal)) {
                String problem = Files.readString(folder.resolve("out")).strip();
                throw new WrongInput("the emulator did not play the features: "
                        + problem.lines().reduce((first, last) -> last).orElse("it said nothing"));
            }
            return Journal.read(journal);
        } finally {
            Folders.remove(folder);
        }
    }

    /** Play to the end; when this process is stopped before, that one goes too, and what it wrote. */
    private static void play(Process process, Path folder) throws InterruptedException {
        WhenStopped stopped = WhenStopped.doing(() -> {
            process.destroy();
            process.onExit().join();
            Folders.remove(folder);
        });
        process.waitFor();
        stopped.over();
    }

    private static Process process(RunOptions options, Path folder, Path journal) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "test",
                "--journal",
                journal.toString(),
                "--report",
                folder.resolve("report").toString(),
                "--worlds",
                options.worlds().toString()));
        if (options.tags() != null) {
            command.addAll(List.of("--tags", options.tags()));
        }
        command.addAll(options.features());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile());
        // No key of a real account gets there, and no setting that leads its calls elsewhere.
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("UNDERSTUDY_") || name.endsWith("JAVA_OPTIONS"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }
}

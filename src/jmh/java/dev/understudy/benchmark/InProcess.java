package dev.understudy.benchmark;

import dev.understudy.harness.Emulator;
import dev.understudy.harness.EmulatorSettings;
import dev.understudy.harness.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a JUnit test waits for, in the JVM of the tests: a world of its own in the server they share, and, for tests that want it, a server of
 * their own. Prints milliseconds, the first time and the median when warm.
 */
public final class InProcess {
    private static final Path WORLD = Path.of("scenarios/cross-account-log-access.yaml");
    private static final int TIMES = 40;

    private InProcess() {}

    /** Opens something that is closed again. */
    private interface Opening {
        AutoCloseable open() throws Exception;
    }

    public static void main(String[] none) throws Exception {
        Path state = Files.createTempDirectory("understudy-benchmark");
        System.out.println("| | first, ms | median when warm, ms |\n|---|--:|--:|");
        print("a server and a world in it", () -> {
            Emulator emulator = start(state);
            emulator.load(WORLD);
            return emulator;
        });
        Emulator shared = start(state);
        print("a world in a server that runs", () -> {
            World world = shared.load(WORLD);
            return world;
        });
        shared.close();
        System.exit(0);
    }

    private static Emulator start(Path state) throws IOException {
        return Emulator.start(EmulatorSettings.onLoopback(state, "token"));
    }

    private static void print(String what, Opening opening) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            long begin = System.nanoTime();
            AutoCloseable opened = opening.open();
            times.add((System.nanoTime() - begin) / 1e6);
            opened.close();
        }
        double first = times.get(0);
        List<Double> warm = times.subList(TIMES / 2, TIMES).stream().sorted().toList();
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f |%n", what, first, warm.get(warm.size() / 2));
    }
}

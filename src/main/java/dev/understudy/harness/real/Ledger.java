package dev.understudy.harness.real;

import dev.understudy.harness.client.Endpoints;
import java.nio.file.Path;

/** stub */
public final class Ledger implements AutoCloseable {
    public static Ledger begin(Path folder, String run, Endpoints endpoints) {
        return new Ledger();
    }

    public static String marker(String run) {
        return "made by Understudy, run " + run;
    }

    public void intend(Made made) {}

    public void disown(Made made) {}

    public void removed(Made made) {}

    @Override
    public void close() {}
}

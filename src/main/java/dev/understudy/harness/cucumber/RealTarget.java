package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.Transport;
import dev.understudy.harness.drift.Journal;
import dev.understudy.harness.real.RealRun;
import dev.understudy.world.WorldReader;
import java.nio.file.Path;

/** Real accounts: what a scenario needs is made in them under names of its own, and removed with it. */
public final class RealTarget implements Target {
    private final RealRun run;
    private final Journal emulator;
    private final Journal seen;

    /**
     * A target for one run.
     *
     * @param emulator what the emulator answered to the same calls
     * @param seen takes what the real accounts answer
     */
    public RealTarget(RealRun run, Journal emulator, Journal seen) {
        this.run = run;
        this.emulator = emulator;
        this.seen = seen;
    }

    /** Always over TLS, whatever the scenario wishes. */
    @Override
    public Endpoints endpoints(Transport wished) {
        return run.accounts().endpoints();
    }

    @Override
    public Cast cast(Path world, String unique) {
        return new RealCast(run, WorldReader.read(world), emulator, seen);
    }
}

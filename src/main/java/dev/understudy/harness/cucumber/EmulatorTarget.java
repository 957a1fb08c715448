package dev.understudy.harness.cucumber;

import dev.understudy.harness.Understudy;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.Transport;
import dev.understudy.harness.drift.Journal;
import java.nio.file.Path;

/** An emulator: each scenario gets a world of its own, and what a call did is there when it is answered. */
public final class EmulatorTarget implements Target {
    private final Understudy understudy;
    private final Journal journal;

    public EmulatorTarget(Understudy understudy) {
        this(understudy, new Journal());
    }

    /** {@code journal} takes what is seen of every call. */
    public EmulatorTarget(Understudy understudy, Journal journal) {
        this.understudy = understudy;
        this.journal = journal;
    }

    @Override
    public Endpoints endpoints(Transport wished) {
        return Endpoints.of(understudy.addresses(), wished);
    }

    @Override
    public Cast cast(Path world, String unique) {
        return new WorldCast(understudy.load(world, unique), journal);
    }
}

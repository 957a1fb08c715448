package dev.understudy.harness.cucumber;

import dev.understudy.harness.Understudy;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.Transport;
import java.nio.file.Path;
import java.util.function.Supplier;

/** An emulator: each scenario gets a world of its own, and what a call did is there when it is answered. */
public final class EmulatorTarget implements Target {
    private final Understudy understudy;

    public EmulatorTarget(Understudy understudy) {
        this.understudy = understudy;
    }

    @Override
    public Endpoints endpoints(Transport wished) {
        return Endpoints.of(understudy.addresses(), wished);
    }

    @Override
    public Cast cast(Path world, String unique) {
        return new WorldCast(understudy.load(world, unique));
    }

    @Override
    public <T> Outcome<T> make(CallPlace place, Supplier<Outcome<T>> call) {
        return call.get();
    }
}

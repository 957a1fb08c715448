package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.Transport;
import java.nio.file.Path;
import java.util.function.Supplier;

/** What a run is aimed at. The steps know addresses, names and keys from here, and nothing else of it. */
public interface Target {
    /** Where clients call. */
    Endpoints endpoints(Transport wished);

    /** Make the accounts of a scenario; {@code unique} is a text that no other scenario has. */
    Cast cast(Path world, String unique);

    /** Make a call of a scenario, as often as it takes until its outcome can be believed. */
    <T> Outcome<T> make(CallPlace place, Supplier<Outcome<T>> call);
}

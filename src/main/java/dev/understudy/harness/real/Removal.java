package dev.understudy.harness.real;

import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import java.time.Duration;
import java.util.Map;

/** stub */
public final class Removal implements AutoCloseable {
    public Removal(Endpoints endpoints, Map<String, Credentials> owners, String run, Duration patience) {}

    public void remove(Made made) {}

    @Override
    public void close() {}
}

package dev.understudy.harness.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder on this machine for the files that clients of a container are pointed to; none of them is a secret. */
record ClientFiles(Path folder) implements AutoCloseable {
    private static final List<String> NAMES = List.of("ca.pem", "truststore.p12", "hosts");

    static ClientFiles make() {
        try {
            return new ClientFiles(Files.createTempDirectory("understudy-container"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path trustStore() {
        return folder.resolve("truststore.p12");
    }

    Path hosts() {
        return folder.resolve("hosts");
    }

    @Override
    public void close() {
        try {
            for (String name : NAMES) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

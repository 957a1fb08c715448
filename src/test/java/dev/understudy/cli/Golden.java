package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that says what is expected; {@code -Dgolden.update=true} rewrites it. */
record Golden(Path file) {
    void mustBe(String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(file).exists();
        assertThat(actual).as(file + " is stale").isEqualTo(Files.readString(file));
    }
}

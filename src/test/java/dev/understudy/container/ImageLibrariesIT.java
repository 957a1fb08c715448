package dev.understudy.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The image gets the libraries that the server needs, and none that only tests and their clients need. */
class ImageLibrariesIT {
    private static final Pattern NEEDED = Pattern.compile("([\\w.-]+):([\\w.-]+):jar:([\\w.-]+):(?:compile|runtime)$");

    // Nothing of the server asks for them; Maven takes them for more than optional, because JUnit's engine asks for
    // them too.
    private static final Pattern NOT_NEEDED =
            Pattern.compile("(?:apiguardian-api|junit-platform-commons|opentest4j)-.*");

    @Test
    void theyAreTheDependenciesThatAreNotOptional() throws IOException {
        Set<String> copied;
        try (Stream<Path> files = Files.list(Path.of("target/image/lib"))) {
            copied = files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        }
        assertThat(copied)
                .as("group ids of `libraries-of-the-image` in pom.xml")
                .containsExactlyInAnyOrderElementsOf(needed());
    }

    private static Set<String> needed() throws IOException {
        Set<String> needed = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("target/libraries.txt"))) {
            NEEDED.matcher(line).results().forEach(found -> needed.add(found.group(2) + "-" + found.group(3) + ".jar"));
        }
        needed.removeIf(NOT_NEEDED.asMatchPredicate());
        return needed;
    }
}

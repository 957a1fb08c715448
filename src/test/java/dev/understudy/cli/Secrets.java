package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for secrets and tokens in what the program prints and writes. */
final class Secrets {
    // Secrets of worlds have 30 letters and digits, those of sessions 44; tokens begin with CAIS.
    private static final Pattern SECRET = Pattern.compile(
            "(?<![A-Za-z0-9+/=_-])([A-Za-z0-9]{30}|[A-Za-z0-9]{44})(?![A-Za-z0-9+/=_-])|CAIS[A-Za-z0-9+/%]{8,}");
    private static final Pattern MESSAGES = Pattern.compile("window\\.CUCUMBER_MESSAGES = \\[(.*)", Pattern.DOTALL);

    private Secrets() {}

    /** None in what was printed, nor in any file of a folder of reports. */
    static void assertNone(Program.Ended run, Path reports) throws IOException {
        assertThat(in(run.out())).isEmpty();
        assertThat(in(run.err())).isEmpty();
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                assertThat(in(file.toString().endsWith(".html") ? messages(text) : text))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    static List<String> in(String text) {
        return Stream.of(text)
                .flatMap(all -> SECRET.matcher(all).results())
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    // The page's own program and pictures look like secrets; what we put into it does not lie there.
    private static String messages(String html) {
        String section = html.contains("<section id=\"drift\"")
                ? html.substring(html.indexOf("<section id=\"drift\""), html.indexOf("</section>"))
                : "";
        return section
                + MESSAGES.matcher(html)
                        .results()
                        .map(found -> found.group(1).lines().findFirst().orElseThrow())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("the report holds no messages"));
    }
}

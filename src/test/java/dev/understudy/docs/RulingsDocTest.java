package dev.understudy.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.Ruling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every assumption in the code has its row in docs/rulings.md. */
class RulingsDocTest {
    private static final Path ROOT = Path.of("src", "main", "java", "dev", "understudy");
    private static final Pattern ASSUMED = Pattern.compile("\\bASSUMED\\b");
    private static final Pattern ROW =
            Pattern.compile("^\\| ([a-z0-9-]+) \\|.*\\| `([A-Za-z0-9/]+)` \\|$", Pattern.MULTILINE);

    private static String rulings() throws IOException {
        return Files.readString(Path.of("docs", "rulings.md"));
    }

    @Test
    void everyAssumptionOfTheCodeIsListed() throws IOException {
        String assumptions = rulings().split("\n## ", -1)[2];
        Map<String, Integer> documented = new TreeMap<>();
        ROW.matcher(assumptions).results().forEach(row -> documented.merge(row.group(2), 1, Integer::sum));

        assertThat(documented).isEqualTo(assumed());
    }

    @Test
    void everySwitchIsListedWithItsAnswers() throws IOException {
        List<String> listed = Pattern.compile(
                        "^\\| ([a-z-]+) \\|.*\\| `([a-z]+)` \\| `([a-z]+)` \\|$", Pattern.MULTILINE)
                .matcher(rulings().split("\n## ", -1)[1])
                .results()
                .map(row -> row.group(1) + ": " + row.group(2) + " or " + row.group(3))
                .toList();
        assertThat(listed)
                .containsExactly(Arrays.stream(Ruling.values())
                        .map(ruling -> ruling.text() + ": " + ruling.standard() + " or " + ruling.other())
                        .toArray(String[]::new));
    }

    @Test
    void everyRulingHasANameOfItsOwnAndAPlaceInTheCode() throws IOException {
        Set<String> names = new HashSet<>();
        String tables = rulings();
        List<String[]> rows = ROW.matcher(tables.substring(tables.indexOf("\n## Assumptions")))
                .results()
                .map(row -> new String[] {row.group(1), row.group(2)})
                .toList();
        assertThat(rows).hasSizeGreaterThan(60);
        for (String[] row : rows) {
            assertThat(names.add(row[0])).as(row[0]).isTrue();
            assertThat(ROOT.resolve(row[1] + ".java")).exists();
        }
    }

    private static Map<String, Integer> assumed() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                int count =
                        (int) ASSUMED.matcher(Files.readString(file)).results().count();
                if (count > 0) {
                    String name = ROOT.relativize(file).toString().replace('\\', '/');
                    counts.put(name.substring(0, name.length() - ".java".length()), count);
                }
            }
        }
        return counts;
    }
}

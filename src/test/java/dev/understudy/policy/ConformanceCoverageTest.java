package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every decision case and gotcha of the cloud has its conformance line, or a test of another kind; every line has a source. */
class ConformanceCoverageTest {
    private static final int CASES = 118;
    private static final int GOTCHAS = 38;
    private static final Pattern DOCUMENTED = Pattern.compile("\\S.{7,} \\[[DOI]]");
    private static final Pattern RULING = Pattern.compile("ruling: ([a-z0-9-]+)");
    private static final Pattern NUMBERED = Pattern.compile("(case-|G)([0-9]+)[a-z]?-.+");

    /** What no decision on given policies can show: by name, the file whose test shows it and words that stand there. */
    private static final Map<String, Place> ELSEWHERE = Map.ofEntries(
            Map.entry("case-73", new Place("gateway/sts/StsOperationsTest", "InvalidParameter.DurationSeconds")),
            Map.entry("case-74", new Place("gateway/sts/StsOperationsTest", "EntityNotExist.Role")),
            Map.entry("case-114", new Place("gateway/LogRequestTest", "AccessKeyId not found: ")),
            Map.entry("case-115", new Place("gateway/ram/PolicyOperationsTest", "'Resource':'*'}，{'Effect'")),
            Map.entry("case-116", new Place("gateway/ram/PolicyOperationsTest", "'NotAction':'log:ListProject'")),
            Map.entry(
                    "case-117",
                    new Place("gateway/ram/PolicyOperationsTest", "InvalidParameter.PolicyDocument.Length")),
            Map.entry("case-118", new Place("gateway/ram/PolicyOperationsTest", "'StringEqualsIfExists':")),
            Map.entry("G18", new Place("gateway/sts/StsOperationsTest", "InvalidParameter.RoleSessionName")),
            Map.entry("G19", new Place("gateway/sts/StsOperationsTest", "InvalidParameter.DurationSeconds")),
            Map.entry("G22", new Place("gateway/TokenTest", "has expired")),
            Map.entry("G23", new Place("gateway/TokenTest", "MismatchWithAccessKey")),
            Map.entry("G24", new Place("gateway/TokenTest", "MissingSecurityToken")),
            Map.entry("G25", new Place("gateway/RpcRequestTest", "InvalidAccessKeyId.Inactive")));

    private record Place(String test, String words) {}

    @Test
    void everyCaseAndEveryGotchaHasALineOrATestElsewhere() throws IOException {
        Set<String> wanted = new TreeSet<>();
        IntStream.rangeClosed(1, CASES).forEach(number -> wanted.add("case-" + number));
        IntStream.rangeClosed(1, GOTCHAS).forEach(number -> wanted.add("G" + number));

        Set<String> covered = ConformanceLines.ids().stream()
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1) + matcher.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(covered).doesNotContainAnyElementsOf(ELSEWHERE.keySet());
        covered.addAll(ELSEWHERE.keySet());
        assertThat(covered).isEqualTo(wanted);
    }

    @Test
    void whatIsTestedElsewhereStandsThere() throws IOException {
        for (Map.Entry<String, Place> entry : ELSEWHERE.entrySet()) {
            Path file = Path.of("src/test/java/dev/understudy", entry.getValue().test() + ".java");
            assertThat(Files.readString(file))
                    .as(entry.getKey())
                    .contains(entry.getValue().words());
        }
    }

    @Test
    void atLeastFiveHundredLinesAreNeitherCaseNorGotcha() throws IOException {
        assertThat(ConformanceLines.ids().stream()
                        .filter(id -> !NUMBERED.matcher(id).matches()))
                .hasSizeGreaterThanOrEqualTo(500);
    }

    @Test
    void idsAreUniqueWords() throws IOException {
        assertThat(ConformanceLines.ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-zA-Z0-9-]+"));
    }

    @Test
    void noTwoLinesAskTheSame() throws IOException {
        Map<Object, List<String>> questions = ConformanceLines.all().stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(
                                line.path("policies"),
                                line.path("principal"),
                                line.path("action"),
                                line.path("resource"),
                                line.path("context")),
                        Collectors.mapping(line -> line.path("id").asText(), Collectors.toList())));
        // A gotcha and a case may be one and the same story, told in two places of the documents.
        assertThat(questions.values().stream()
                        .map(ids -> ids.stream()
                                .filter(id -> !NUMBERED.matcher(id).matches())
                                .toList()))
                .allMatch(own -> own.size() < 2);
    }

    @Test
    void everyLineNamesItsPageAndHowSureThatIsOrItsRuling() throws IOException {
        String rulings = Files.readString(Path.of("docs/rulings.md"));
        Set<String> named = Pattern.compile("^\\| ([a-z0-9-]+) \\|", Pattern.MULTILINE)
                .matcher(rulings)
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
        Stream<String> sources =
                ConformanceLines.all().stream().map(line -> line.path("source").asText());
        assertThat(sources).allMatch(source -> {
            Matcher ruling = RULING.matcher(source);
            return ruling.matches()
                    ? named.contains(ruling.group(1))
                    : DOCUMENTED.matcher(source).matches();
        });
    }
}

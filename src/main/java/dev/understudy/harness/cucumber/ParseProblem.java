package dev.understudy.harness.cucumber;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parser's complaint about a feature, as {@code FILE:LINE:COLUMN: problem}. */
final class ParseProblem {
    private static final Pattern FILE = Pattern.compile("Failed to parse resource at: (\\S+)");
    private static final Pattern PLACE = Pattern.compile("\\((\\d+):(\\d+)\\): (.+)");

    private ParseProblem() {}

    static String describe(String message) {
        Matcher file = FILE.matcher(message);
        String name = file.find() ? ScenarioLines.place(URI.create(file.group(1))) : "features";
        Matcher places = PLACE.matcher(message);
        String lines = places.results()
                .map(found -> name + ":" + found.group(1) + ":" + found.group(2) + ": " + found.group(3))
                .collect(Collectors.joining(System.lineSeparator()));
        return lines.isEmpty() ? name + ": " + message : lines;
    }
}

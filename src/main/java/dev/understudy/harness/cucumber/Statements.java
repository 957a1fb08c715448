package dev.understudy.harness.cucumber;

import dev.understudy.harness.RecordedDecision.By;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements a sentence names, such as {@code statement 1 of "write-logs" and statement 2 of the session policy}. */
record Statements(List<Named> named) {
    static final String ONE = "statement \\d+ of (?:\"[^\"]+\"|the (?:session|trust|project) policy)";
    static final String SOME = ONE + "(?:(?:, | and )" + ONE + ")*";

    private static final Pattern EACH =
            Pattern.compile("statement (\\d+) of (?:\"([^\"]+)\"|the (session|trust|project) policy)");

    /** One of them; decision records call the policies without a name of their own {@code session}, {@code trust}, {@code project}. */
    record Named(String policy, int statement) {}

    Statements {
        named = List.copyOf(named);
    }

    static Statements parse(String text) {
        Matcher each = EACH.matcher(text);
        return new Statements(each.results()
                .map(found -> new Named(
                        found.group(2) == null ? found.group(3) : found.group(2), Integer.parseInt(found.group(1))))
                .toList());
    }

    /** As they stand in a record when they decided. */
    Set<By> deciding(String effect) {
        return named.stream()
                .map(one -> new By(one.policy(), one.statement(), effect))
                .collect(Collectors.toSet());
    }

    Named only() {
        return named.get(0);
    }

    @Override
    public String toString() {
        return named.stream()
                .map(one -> String.format(Locale.ROOT, "statement %d of %s", one.statement(), one.policy()))
                .collect(Collectors.joining(" and "));
    }
}

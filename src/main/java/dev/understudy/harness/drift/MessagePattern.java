package dev.understudy.harness.drift;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a message what differs from run to run: names and ids get back what features call them, the rest is veiled. */
public final class MessagePattern {
    /** What is replaced whatever the run, in this order. */
    private static final List<Map.Entry<Pattern, String>> VEILED = List.of(
            // It may hold a token.
            Map.entry(Pattern.compile("(?is) ?server string.*"), ""),
            Map.entry(Pattern.compile("(?<=^Signature )\\S+(?= not matched)"), "SIGNATURE"),
            Map.entry(Pattern.compile("\\b(?:LTAI|STS\\.)[A-Za-z0-9]+"), "KEY"),
            Map.entry(Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z"), "TIME"),
            Map.entry(
                    Pattern.compile("\\b[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\\b|\\b[0-9A-F]{24}\\b"), "REQUEST"),
            Map.entry(Pattern.compile("\\d{9,}"), "NUMBER"));

    private final List<Map.Entry<String, String>> names;

    /** {@code names}: what stands in messages, to what features call it. */
    public MessagePattern(Map<String, String> names) {
        // Longer ones first, since one name may begin with another.
        this.names = names.entrySet().stream()
                .filter(name -> !name.getKey().equals(name.getValue()))
                .sorted(Comparator.comparing(
                        (Map.Entry<String, String> name) -> -name.getKey().length()))
                .map(name -> Map.entry(name.getKey(), name.getValue()))
                .toList();
    }

    public String of(String message) {
        String text = message;
        for (Map.Entry<String, String> name : names) {
            text = Pattern.compile(Pattern.quote(name.getKey()), Pattern.CASE_INSENSITIVE)
                    .matcher(text)
                    .replaceAll(Matcher.quoteReplacement(name.getValue()));
        }
        for (Map.Entry<Pattern, String> veil : VEILED) {
            text = veil.getKey().matcher(text).replaceAll(veil.getValue());
        }
        return text.strip();
    }
}

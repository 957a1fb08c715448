package dev.understudy.report;

import java.util.regex.Pattern;

/** What came from others may hold anything; a terminal gets letters only. */
final class Printable {
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}&&[^\\t]]");

    private Printable() {}

    static String line(String text) {
        return UNPRINTABLE
                .matcher(text)
                .replaceAll(
                        found -> String.format("<U+%04X>", (int) found.group().charAt(0)));
    }
}

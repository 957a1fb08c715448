package dev.understudy.harness.cucumber;

import org.jspecify.annotations.Nullable;

/** Changes one character, so that nothing but a check of the whole can notice. */
final class Tampering {
    private Tampering() {}

    /** The text with another character in its middle. */
    static String of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw new WrongFeature("there is nothing to change");
        }
        int middle = text.length() / 2;
        char other = text.charAt(middle) == 'A' ? 'B' : 'A';
        return text.substring(0, middle) + other + text.substring(middle + 1);
    }
}

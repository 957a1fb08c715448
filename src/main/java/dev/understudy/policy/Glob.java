package dev.understudy.policy;

/**
 * A pattern over a whole string: {@code *} is any run of characters, {@code /} and {@code :} included, {@code ?} exactly one.
 *
 * <p>There is no escape character. RAM help, "Policy elements"; that one glob runs over the whole ARN is inferred from
 * {@code acs:log:*:*:project/slsaudit-*} (Log Service, "Authorize Log Service to collect and synchronize logs").
 */
public final class Glob {
    private final String text;
    private final boolean ignoreCase;

    private Glob(String text, boolean ignoreCase) {
        this.text = text;
        this.ignoreCase = ignoreCase;
    }

    public static Glob of(String text) {
        return new Glob(text, false);
    }

    public static Glob ignoringCase(String text) {
        return new Glob(text, true);
    }

    public String text() {
        return text;
    }

    /** Match the whole of {@code subject}, in time proportional to both lengths at worst. */
    public boolean matches(String subject) {
        int at = 0;
        int pattern = 0;
        int star = -1;
        int retry = 0;
        while (at < subject.length()) {
            if (pattern < text.length() && text.charAt(pattern) == '*') {
                star = pattern++;
                retry = at;
            } else if (pattern < text.length() && text.charAt(pattern) == '?') {
                pattern++;
                at += Character.charCount(subject.codePointAt(at));
            } else if (pattern < text.length() && same(text.charAt(pattern), subject.charAt(at))) {
                pattern++;
                at++;
            } else if (star >= 0) {
                pattern = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (pattern < text.length() && text.charAt(pattern) == '*') {
            pattern++;
        }
        return pattern == text.length();
    }

    private boolean same(char wanted, char found) {
        return wanted == found || (ignoreCase && fold(wanted) == fold(found));
    }

    /** A text as patterns that ignore case see it: letter by letter, so that its length stays. */
    static String fold(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (fold(text.charAt(at)) != text.charAt(at)) {
                return foldedFrom(text, at);
            }
        }
        return text;
    }

    private static String foldedFrom(String text, int first) {
        char[] letters = text.toCharArray();
        for (int at = first; at < letters.length; at++) {
            letters[at] = fold(letters[at]);
        }
        return new String(letters);
    }

    private static char fold(char letter) {
        if (letter < 128) {
            return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
        }
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glob that && text.equals(that.text) && ignoreCase == that.ignoreCase;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

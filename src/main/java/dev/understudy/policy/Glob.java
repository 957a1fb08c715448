package dev.understudy.policy;

/**
 * A pattern over a whole string: {@code *} is any run of characters, {@code /} and {@code :} included, {@code ?} exactly one.
 *
 * <p>There is no escape character. RAM help, "Policy elements"; that one glob runs over the whole ARN is inferred from
 * {@code acs:log:*:*:project/slsaudit-*} (Log Service, "Authorize Log Service to collect and synchronize logs").
 */
public final class Glob {
    private static final String[] NONE = {};

    private final String text;
    private final boolean ignoreCase;
    private final String pattern;
    /** The texts between the asterisks; none where the pattern has question marks too. */
    private final String[] between;

    private Glob(String text, boolean ignoreCase) {
        this.text = text;
        this.ignoreCase = ignoreCase;
        this.pattern = ignoreCase ? fold(text) : text;
        this.between = pattern.indexOf('?') >= 0 ? NONE : pattern.split("[*]", -1);
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
        return matchesFolded(ignoreCase ? fold(subject) : subject);
    }

    /** The same, of a subject that was folded where the pattern ignores case. */
    boolean matchesFolded(String subject) {
        return matches(subject, subject.length());
    }

    /** Match, ignoring case from a place of the subject on, whatever of the pattern falls there. */
    boolean matches(String subject, int ignoringCaseFrom) {
        boolean plain = between.length > 0 && ignoringCaseFrom >= subject.length();
        return plain ? holdsInOrder(subject) : matchesLetters(subject, ignoringCaseFrom);
    }

    /** The first text begins the subject, the last one ends it, and the others stand between, each as early as can be. */
    private boolean holdsInOrder(String subject) {
        int last = between.length - 1;
        if (last == 0) {
            return pattern.equals(subject);
        }
        int at = between[0].length();
        int end = subject.length() - between[last].length();
        if (at > end || !subject.startsWith(between[0]) || !subject.endsWith(between[last])) {
            return false;
        }
        for (int i = 1; i < last; i++) {
            int found = subject.indexOf(between[i], at);
            at = found + between[i].length();
            if (found < 0 || at > end) {
                return false;
            }
        }
        return true;
    }

    private boolean matchesLetters(String subject, int ignoringCaseFrom) {
        int at = 0;
        int next = 0;
        int star = -1;
        int retry = 0;
        while (at < subject.length()) {
            char wanted = next < pattern.length() ? pattern.charAt(next) : 0;
            if (wanted == '*' && next < pattern.length()) {
                star = next++;
                retry = at;
            } else if (wanted == '?' && next < pattern.length()) {
                next++;
                at += Character.charCount(subject.codePointAt(at));
            } else if (next < pattern.length() && same(wanted, subject.charAt(at), at >= ignoringCaseFrom)) {
                next++;
                at++;
            } else if (star >= 0) {
                next = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (next < pattern.length() && pattern.charAt(next) == '*') {
            next++;
        }
        return next == pattern.length();
    }

    private static boolean same(char wanted, char found, boolean ignoringCase) {
        return wanted == found || (ignoringCase && fold(wanted) == fold(found));
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

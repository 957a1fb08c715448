package dev.understudy.analysis.json;

/** The marks that a Chinese or Japanese keyboard types in place of JSON's. */
final class Punctuation {
    private static final String WIDE = "，、：｛｝［］【】";
    private static final String PLAIN = ",,:{}[][]";
    // Ideographic space, no-break space and the spaces of word processors.
    private static final String WIDE_SPACES = "\u3000\u00a0\u2002\u2003\u2009\u202f\u200b";
    private static final String WIDE_QUOTES = "“”„＂〝〞";

    private Punctuation() {}

    /** What was meant; the character itself when it is none of these. */
    static char plain(char letter) {
        int at = WIDE.indexOf(letter);
        return at < 0 ? letter : PLAIN.charAt(at);
    }

    static boolean isWideSpace(char letter) {
        return WIDE_SPACES.indexOf(letter) >= 0;
    }

    static boolean isWideQuote(char letter) {
        return WIDE_QUOTES.indexOf(letter) >= 0;
    }
}

package dev.understudy.analysis.json;

import java.util.List;

/**
 * Something that makes a text no JSON.
 *
 * @param repair what would make it right without a doubt; empty where there is one
 */
public record SyntaxFault(Kind kind, int start, int end, String message, List<Edit> repair) {
    /** The kinds of fault that people make, and all the rest. */
    public enum Kind {
        COMMENT,
        SUPERFLUOUS_COMMA,
        MISSING_COMMA,
        FULL_WIDTH,
        SINGLE_QUOTES,
        UNREADABLE
    }

    public SyntaxFault {
        repair = List.copyOf(repair);
    }
}

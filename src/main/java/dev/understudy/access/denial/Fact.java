package dev.understudy.access.denial;

import java.util.regex.Pattern;

/**
 * Something that a text says of a denial.
 *
 * @param at where
 * @param source the pattern that found it: when the same finds the same kind again, another denial begins
 */
record Fact(int at, Kind kind, String value, Pattern source) {
    /** The kinds of facts. */
    enum Kind {
        ACTION,
        RESOURCE,
        PRINCIPAL,
        PRINCIPAL_TYPE,
        DISPLAY_NAME,
        OWNER,
        POLICY_TYPE
    }
}

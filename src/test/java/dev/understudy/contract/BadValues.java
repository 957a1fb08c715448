package dev.understudy.contract;

import java.util.List;

/** Values of which most parameters can make nothing: nobody should send them, and somebody will. */
final class BadValues {
    static final String LONG = "x".repeat(5_000);
    static final String LONGER = "y".repeat(10_000);

    static final List<String> MALFORMED = List.of(
            " ",
            "\u0000",
            "\u0007\u001B[31m",
            "line\r\nX-Evil: 1",
            "\uD800",
            "\uFEFF\u202Eevil",
            "\u0130\u0131\uD83D\uDE00",
            "{",
            "[\"",
            "{\"Version\":\"1\",\"Statement\":{}}",
            "null",
            "-1",
            "1.5",
            "0x10",
            "99999999999999999999999999",
            "\u0661\u0662\u0663",
            "tr\u00FCe",
            "'",
            "\"",
            "<a>&]]>",
            "' OR 1=1 --",
            "../../etc/passwd",
            "%00",
            "${jndi:ldap://x}",
            "acs:ram::x:role/y",
            "acs:::::",
            "*",
            "a/b",
            "[".repeat(900));

    private BadValues() {}
}

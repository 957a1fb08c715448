package dev.understudy.world;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is said of a text that is no world. */
final class Refusals {
    private Refusals() {}

    static String of(String text) {
        return catchThrowableOfType(MalformedWorld.class, () -> WorldReader.read("w.yaml", text))
                .getMessage();
    }

    /** Of a world whose account A has these lines, which start on line 4 and column 5. */
    static String ofAccount(String lines) {
        return of(account(lines));
    }

    static String account(String lines) {
        return "version: 1\naccounts:\n  A:\n" + lines.indent(4);
    }

    static String notEmulated(String text) {
        return catchThrowableOfType(NotEmulatedYet.class, () -> WorldReader.read("w.yaml", text))
                .getMessage();
    }
}

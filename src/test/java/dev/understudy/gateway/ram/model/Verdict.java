package dev.understudy.gateway.ram.model;

import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What is said of a call: the first code that holds, or what comes of it. */
final class Verdict {
    static final String OK = "ok";

    private String code = "";

    static Verdict when(boolean holds, String code) {
        return new Verdict().orWhen(holds, code);
    }

    static Verdict unless(boolean holds, String code) {
        return when(!holds, code);
    }

    Verdict orWhen(boolean holds, String other) {
        if (code.isEmpty() && holds) {
            code = other;
        }
        return this;
    }

    Verdict orUnless(boolean holds, String other) {
        return orWhen(!holds, other);
    }

    String then(Runnable change) {
        return thenSay(() -> {
            change.run();
            return OK;
        });
    }

    String thenSay(Supplier<String> answer) {
        return code.isEmpty() ? answer.get() : code;
    }

    /** Rows as both sides write them; the order of lists is nowhere documented. */
    static String rows(Collection<String> rows) {
        return new TreeSet<>(rows).size() == rows.size() ? new TreeSet<>(rows).toString() : "repeated: " + rows;
    }
}

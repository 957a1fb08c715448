package dev.understudy.harness.real;

import java.util.Locale;

/** An object that a run has made, or was about to make, in a real account. */
public record Made(String accountId, Kind kind, String name) {
    /** What runs make; keys, logstores and so on go with what they hang on. */
    public enum Kind {
        USER,
        GROUP,
        ROLE,
        POLICY,
        PROJECT;

        /** As people call it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return kind.word() + " " + name + " of account " + accountId;
    }
}

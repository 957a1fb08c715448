package dev.understudy.harness.real;

/** An object that a run has made, or was about to make, in a real account. */
public record Made(String accountId, Kind kind, String name) {
    /** What runs make; keys, logstores and so on go with what they hang on. */
    public enum Kind {
        USER,
        GROUP,
        ROLE,
        POLICY,
        PROJECT
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + " " + name + " of account " + accountId;
    }
}

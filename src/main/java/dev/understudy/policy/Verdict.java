package dev.understudy.policy;

/** The three outcomes of looking at policies (RAM help, "Policy evaluation process"). */
public enum Verdict {
    ALLOW("Allow"),
    IMPLICIT_DENY("ImplicitDeny"),
    EXPLICIT_DENY("ExplicitDeny");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** The cloud's word, as in {@code NoPermissionType}. */
    public String text() {
        return text;
    }
}

package dev.understudy.policy;

/** What a statement does when it applies; the texts are exact (RAM help, "Policy elements"). */
public enum Effect {
    ALLOW("Allow"),
    DENY("Deny");

    private final String text;

    Effect(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}

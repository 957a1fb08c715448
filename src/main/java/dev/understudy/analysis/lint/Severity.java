package dev.understudy.analysis.lint;

/** How much a finding weighs. */
public enum Severity {
    /** Worth knowing; may well be meant. */
    NOTE("note"),
    /** Probably does not do what was meant. */
    WARNING("warning"),
    /** RAM refuses the document, or it cannot ever work. */
    ERROR("error");

    private final String text;

    Severity(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}

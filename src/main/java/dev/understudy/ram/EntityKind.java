package dev.understudy.ram;

/** The kinds of things a policy can be attached to. */
public enum EntityKind {
    USER("User", "user"),
    GROUP("Group", "group"),
    ROLE("Role", "role");

    private final String code;
    private final String word;

    EntityKind(String code, String word) {
        this.code = code;
        this.word = word;
    }

    /** As in error codes: {@code EntityNotExist.User}. */
    public String code() {
        return code;
    }

    /** As in messages and ARNs. */
    public String word() {
        return word;
    }

    /** As {@code AttachedEntityType} in diagnostic messages: {@code RamUser} (RAM API "DecodeDiagnosticMessage"). */
    public String diagnosticType() {
        return "Ram" + code;
    }
}

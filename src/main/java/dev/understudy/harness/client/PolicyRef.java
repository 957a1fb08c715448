package dev.understudy.harness.client;

/** A policy by type and name. */
public record PolicyRef(String type, String name) {
    private static final String SYSTEM = "system:";
    private static final String SYSTEM_TYPE = "System";

    /** Whether it is one of the cloud's own. */
    public boolean isSystem() {
        return type.equals(SYSTEM_TYPE);
    }

    /** Read {@code NAME} as a custom policy and {@code system:NAME} as one of the cloud's own, as world files do. */
    public static PolicyRef parse(String text) {
        return text.startsWith(SYSTEM)
                ? new PolicyRef(SYSTEM_TYPE, text.substring(SYSTEM.length()))
                : new PolicyRef("Custom", text);
    }
}

package dev.understudy.world;

/** A policy that is attached: a custom one of the account, or a system policy. */
public record WorldAttachment(String policy, boolean system) {
    static final String SYSTEM = "system:";

    static WorldAttachment of(String text) {
        return text.startsWith(SYSTEM)
                ? new WorldAttachment(text.substring(SYSTEM.length()), true)
                : new WorldAttachment(text, false);
    }

    /** As it stands in a world file. */
    public String text() {
        return system ? SYSTEM + policy : policy;
    }
}

package dev.understudy.world;

/** An access key; {@code active} is false for status {@code Inactive}. */
public record WorldKey(String id, String secret, boolean active) {
    @Override
    public String toString() {
        return "WorldKey[" + id + "]";
    }
}

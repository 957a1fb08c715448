package dev.understudy.world;

/** A user's virtual MFA device, bound; {@code seed} is where its codes come from, in base 32. */
public record WorldMfa(String device, String seed) {
    @Override
    public String toString() {
        return "WorldMfa[" + device + "]";
    }
}

package dev.understudy.access;

/** A request names what its world does not have: an account, a user, a role, a placeholder. */
public final class UnknownInWorld extends RuntimeException {
    public UnknownInWorld(String problem) {
        super(problem, null, false, false);
    }
}

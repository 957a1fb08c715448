package dev.understudy.analysis.near;

import dev.understudy.policy.Mismatch;

/**
 * One thing that keeps a statement from applying.
 *
 * @param pattern the entry that came nearest, as it is written; empty where there is no single one
 * @param words for people, without a full stop
 * @param distance how far it is; what a slip of the pen explains is under {@link #SLIP}
 */
public record Difference(Mismatch part, String pattern, String words, int distance) {
    /** Nobody means to write what is this near to the right thing. */
    public static final int SLIP = 6;

    static final int FAR = 60;

    public boolean isSlip() {
        return distance < SLIP;
    }

    static Difference nearer(Difference one, Difference other) {
        return other.distance < one.distance ? other : one;
    }
}

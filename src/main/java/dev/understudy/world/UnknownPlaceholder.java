package dev.understudy.world;

/** A text names an account or a project that the world does not have. */
public final class UnknownPlaceholder extends RuntimeException {
    private final int offset;
    private final String problem;

    UnknownPlaceholder(int offset, String problem) {
        super(problem, null, false, false);
        this.offset = offset;
        this.problem = problem;
    }

    /** Where it begins in the text, counted in characters from 0. */
    int offset() {
        return offset;
    }

    String problem() {
        return problem;
    }
}

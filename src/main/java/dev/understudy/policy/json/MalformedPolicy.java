package dev.understudy.policy.json;

/** A text that is no policy document: where, what was found, and what was expected. */
public final class MalformedPolicy extends RuntimeException {
    private final int line;
    private final int column;
    private final String problem;

    MalformedPolicy(int line, int column, String problem) {
        super("line " + line + ", column " + column + ": " + problem, null, false, false);
        this.line = line;
        this.column = column;
        this.problem = problem;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The column, from 1. */
    public int column() {
        return column;
    }

    /** What is wrong, without the place. */
    public String problem() {
        return problem;
    }
}

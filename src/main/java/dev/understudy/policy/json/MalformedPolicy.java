package dev.understudy.policy.json;

/** A text that is no policy document: where, what was found, and what was expected. */
public final class MalformedPolicy extends RuntimeException {
    private static final int LONGEST = 400;

    private final int line;
    private final int column;
    private final String problem;

    MalformedPolicy(int line, int column, String problem) {
        super("line " + line + ", column " + column + ": " + oneLine(problem), null, false, false);
        this.line = line;
        this.column = column;
        this.problem = oneLine(problem);
    }

    /** The document is hostile input: whatever it makes us quote stays on one short line. */
    private static String oneLine(String problem) {
        String visible = problem.replaceAll("\\p{Cntrl}", "?");
        return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST) + "…";
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

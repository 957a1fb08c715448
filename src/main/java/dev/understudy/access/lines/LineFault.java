package dev.understudy.access.lines;

/** A line that cannot be decided: where, if that is known, what was found, and what was expected. */
public final class LineFault extends RuntimeException {
    private static final int LONGEST = 600;

    private final int column;

    LineFault(int column, String problem) {
        super(oneLine(problem), null, false, false);
        this.column = column;
    }

    /** The column, from 1; 0 where the fault is the whole line's. */
    public int column() {
        return column;
    }

    /** A line is hostile input: whatever it makes us quote stays on one short line. */
    private static String oneLine(String problem) {
        String visible = problem.replaceAll("\\p{Cntrl}", "?");
        return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST) + "…";
    }
}

package dev.understudy.harness.cucumber;

import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param notPlayed how many scenarios the end of the run has cut short, or kept from beginning
 * @param problem why nothing could be run, as one line or a few; null when scenarios were run
 */
public record RunResult(
        int passed, int failed, int notPlayed, @Nullable String problem) {
    static final int FINE = 0;
    static final int EXPECTATION_FAILED = 1;
    static final int USAGE = 2;

    static RunResult unusable(String problem) {
        return new RunResult(0, 0, 0, problem);
    }

    public int scenarios() {
        return passed + failed + notPlayed;
    }

    /** 0 fine, 1 a scenario failed or was not played, 2 there was nothing that could be run. */
    public int exitStatus() {
        return problem != null ? USAGE : failed + notPlayed > 0 ? EXPECTATION_FAILED : FINE;
    }
}

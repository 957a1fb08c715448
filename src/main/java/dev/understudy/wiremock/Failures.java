package dev.understudy.wiremock;

/** One line for a failure of ours: what and where, never its message, which may hold a part of a request. */
final class Failures {
    private Failures() {}

    static String line(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElement[] frames = root.getStackTrace();
        String where = frames.length == 0 ? "an unknown place" : frames[0].toString();
        return "could not answer a request: " + root.getClass().getName() + " at " + where;
    }
}

package dev.understudy.harness.cucumber;

/** A feature asks for something that there is not: a user, a session, a column, a word. */
final class WrongFeature extends RuntimeException {
    WrongFeature(String problem) {
        super(problem);
    }
}

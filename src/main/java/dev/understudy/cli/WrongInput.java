package dev.understudy.cli;

/** What was typed, or what it names, cannot be used; one line. */
final class WrongInput extends RuntimeException {
    WrongInput(String problem) {
        super(problem);
    }
}

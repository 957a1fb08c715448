package dev.understudy.policy.json;

/** A place in a text, line and column from 1. */
record Place(int line, int column) {
    MalformedPolicy fault(String problem) {
        return new MalformedPolicy(line, column, problem);
    }
}

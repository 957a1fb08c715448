package dev.understudy.policy;

/** An id, name or ARN that is not of its form. */
public final class MalformedId extends RuntimeException {
    public MalformedId(String kind, String found, String expected) {
        super("malformed " + kind + " `" + found + "`; expected " + expected);
    }
}

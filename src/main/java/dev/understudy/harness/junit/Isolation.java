package dev.understudy.harness.junit;

/** Who shares a world. */
public enum Isolation {
    /** All tests of a class, its nested classes included. */
    PER_CLASS,
    /** Nobody: every test method has a world of its own. */
    PER_TEST
}

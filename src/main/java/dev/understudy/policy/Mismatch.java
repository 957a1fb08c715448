package dev.understudy.policy;

/** The parts of a statement that can fail to match a request. */
public enum Mismatch {
    ACTION,
    RESOURCE,
    PRINCIPAL,
    CONDITION
}

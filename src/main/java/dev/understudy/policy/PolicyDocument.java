package dev.understudy.policy;

import java.util.List;

/** A policy document of version 1: its statements in order. */
public record PolicyDocument(List<Statement> statements) {
    public PolicyDocument {
        statements = List.copyOf(statements);
    }
}

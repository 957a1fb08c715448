package dev.understudy.policy;

import java.util.List;

/** A policy document of version 1: its statements in order, compiled once for every request to come. */
public final class PolicyDocument {
    private final List<Statement> statements;
    private final StatementIndex index;

    public PolicyDocument(List<Statement> statements) {
        this.statements = List.copyOf(statements);
        this.index = new StatementIndex(this.statements);
    }

    public List<Statement> statements() {
        return statements;
    }

    /** The places of the statements that apply, ascending, from 0. */
    int[] applying(AppliedPolicy.Kind kind, Question question) {
        return index.applying(kind, question);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyDocument that && statements.equals(that.statements);
    }

    @Override
    public int hashCode() {
        return statements.hashCode();
    }

    @Override
    public String toString() {
        return statements.toString();
    }
}

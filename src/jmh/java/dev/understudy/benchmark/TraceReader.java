package dev.understudy.benchmark;

import dev.understudy.policy.ConditionTrace;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Hop;
import dev.understudy.policy.StatementTrace;

/** Looks at every part of every trace, as a renderer does, and keeps a sum so that no look can be optimised away. */
final class TraceReader {
    private int sum;

    Decision read(Decision decision) {
        for (StatementTrace deciding : decision.by()) {
            sum += deciding.statement();
        }
        for (Hop hop : decision.hops()) {
            sum += hop.stage().title().length()
                    + hop.verdict().text().length()
                    + hop.resource().length();
            for (StatementTrace statement : hop.statements()) {
                read(statement);
            }
        }
        return decision;
    }

    private void read(StatementTrace trace) {
        sum += trace.policy().length()
                + trace.statement()
                + trace.effect().text().length()
                + trace.mismatches().size()
                + (trace.applies() ? 1 : 0);
        for (ConditionTrace condition : trace.conditions()) {
            sum += condition.operator().length()
                    + condition.key().length()
                    + condition.wanted().size()
                    + condition.actual().size()
                    + (condition.absent() ? 1 : 0)
                    + (condition.met() ? 1 : 0);
        }
    }

    @Override
    public String toString() {
        return "sum " + sum;
    }
}

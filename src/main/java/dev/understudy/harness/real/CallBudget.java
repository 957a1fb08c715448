package dev.understudy.harness.real;

import java.util.concurrent.atomic.AtomicInteger;

/** How many calls a run may make on real accounts; cleaning up is always allowed. */
public final class CallBudget {
    private final int most;
    private final AtomicInteger spent = new AtomicInteger();

    public CallBudget(int most) {
        this.most = most;
    }

    /** Count a call that is about to be made. */
    public void spend() {
        if (spent.incrementAndGet() > most) {
            spent.set(most);
            throw new BudgetSpent(most);
        }
    }

    /** The calls made so far. */
    public int spent() {
        return spent.get();
    }

    /** No further call may be made. */
    public static final class BudgetSpent extends RuntimeException {
        BudgetSpent(int most) {
            super("the budget of " + most + " calls is spent; see --budget");
        }
    }
}

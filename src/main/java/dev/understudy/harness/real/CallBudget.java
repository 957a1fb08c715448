package dev.understudy.harness.real;

import java.util.concurrent.atomic.AtomicInteger;

/** How many calls a run may make on real accounts; cleaning up is always allowed. */
public final class CallBudget {
    private final int most;
    private final AtomicInteger spent = new AtomicInteger();

    public CallBudget(int most) {
        this.most = most;
    }

    /** Count a call that is about to be made; {@link RunOver} when none is left. */
    public void spend() {
        if (spent.incrementAndGet() > most) {
            spent.set(most);
            throw new RunOver("the budget of " + most + " calls is spent; see --budget");
        }
    }

    /** The calls made so far. */
    public int spent() {
        return spent.get();
    }
}

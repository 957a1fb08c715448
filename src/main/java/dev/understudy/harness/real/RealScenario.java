package dev.understudy.harness.real;

import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.RamClient;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What one scenario makes and calls in real accounts; played by one thread. */
public final class RealScenario implements AutoCloseable {
    // RAM and STS "Error codes", Log Service "Common error codes": what passes by itself, and what was made a moment
    // ago and is not
    // everywhere yet.
    private static final List<String> PASSING = List.of(
            "Throttling",
            "ServiceUnavailable",
            "InternalError",
            "ServerBusy",
            "InternalServerError",
            "EntityNotExist",
            "ProjectNotExist",
            "LogStoreNotExist");
    private static final Set<String> TAKEN = Set.of("ProjectAlreadyExist", "EntityAlreadyExist");

    private final RealRun run;
    private final String prefix;
    private final Deque<Made> made = new ArrayDeque<>();
    private Instant changed = Instant.EPOCH;

    RealScenario(RealRun run, int number) {
        this.run = run;
        this.prefix = Ledger.prefix(run.id()) + number + "-";
    }

    /** What every name of this scenario begins with. */
    public String prefix() {
        return prefix;
    }

    /** What is written on everything that it makes. */
    public String note() {
        return Ledger.marker(run.id());
    }

    /** An owner's RAM client that makes nothing which is not in the ledger. */
    public RamClient guarded(String account, RamClient ram) {
        return new GuardedRam(ram, this, run.owner(account).id());
    }

    /** Make something: in the ledger first, then in the account. What was refused, as a name that somebody else has, is not ours. */
    public <T> Outcome<T> making(Made object, Supplier<Outcome<T>> call) {
        if (made.contains(object)) {
            return changing(call);
        }
        run.ledger().intend(object);
        made.push(object);
        AtomicInteger attempts = new AtomicInteger();
        Outcome<T> outcome = changing(() -> {
            attempts.incrementAndGet();
            return call.get();
        });
        // A later attempt may meet what an earlier one made although its answer was lost; and what went wrong inside
        // the cloud may have been done all the same.
        if (attempts.get() == 1 && code(outcome, code -> !passes(code))) {
            run.ledger().disown(object);
            made.remove(object);
        }
        return outcome;
    }

    /** Change who may do what. */
    public <T> Outcome<T> changing(Supplier<Outcome<T>> call) {
        Outcome<T> outcome = patiently(call);
        changed = Instant.now();
        return outcome;
    }

    /** Call until the cloud gives an answer that is not about itself. */
    public <T> Outcome<T> patiently(Supplier<Outcome<T>> call) {
        return until(outcome -> !code(outcome, RealScenario::passes), call);
    }

    /**
     * Call until the outcome is the expected one, as long as patience lasts.
     *
     * @param denial whether a denial is expected, which proves nothing before the last change has settled
     */
    public <T> Outcome<T> expecting(boolean denial, Predicate<Outcome<T>> expected, Supplier<Outcome<T>> call) {
        if (denial) {
            settle();
        }
        return until(expected, call);
    }

    private <T> Outcome<T> until(Predicate<Outcome<T>> believed, Supplier<Outcome<T>> call) {
        return run.until(believed, call);
    }

    /** Wait until the last change of rights has settled. */
    public void settle() {
        run.patience().settle(changed);
    }

    /** Count a call that is made without patience. */
    public void spend() {
        run.spend();
    }

    /** Whether a name was refused because it is there already. */
    public static boolean isTaken(Outcome.Refused<?> refused) {
        return TAKEN.stream().anyMatch(refused.code()::startsWith);
    }

    private static boolean passes(String code) {
        return PASSING.stream().anyMatch(code::startsWith);
    }

    private static boolean code(Outcome<?> outcome, Predicate<String> which) {
        return outcome.fold(done -> false, refused -> which.test(refused.code()));
    }

    /** Remove what it made, newest first. What cannot be removed stays in the ledger for a sweep. */
    @Override
    public void close() {
        while (!made.isEmpty()) {
            run.remove(made.pop());
        }
    }
}

package dev.understudy.ram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An account as it is and, while changes are still on their way to those who decide, as it was before them. Immutable.
 *
 * <p>Without a delay it is one state, whatever happens.
 */
final class AccountHistory {
    /** What became of the account at a moment; itself, not its value, tells whether a history goes on with it. */
    private static final class State {
        final Instant since;
        final RamAccount account;

        State(Instant since, RamAccount account) {
            this.since = since;
            this.account = account;
        }
    }

    private final Propagation propagation;
    // INVARIANT: at least one, the oldest first, moments never falling; none is older than the one in force when the
    // newest was made.
    private final List<State> states;

    private AccountHistory(Propagation propagation, List<State> states) {
        this.propagation = propagation;
        this.states = states;
    }

    /** Begin with what is in force from the first moment on. */
    static AccountHistory beginning(RamAccount account, Propagation propagation) {
        return new AccountHistory(propagation, List.of(new State(Instant.MIN, account)));
    }

    /** Go on with what the account becomes now. */
    AccountHistory then(RamAccount next) {
        if (propagation.isAtOnce()) {
            return beginning(next, propagation);
        }
        List<State> longer = new ArrayList<>(stillCounting());
        longer.add(new State(later(newest().since, propagation.now()), next));
        return new AccountHistory(propagation, List.copyOf(longer));
    }

    /** The account as it is. */
    RamAccount latest() {
        return newest().account;
    }

    /** The account as decisions and authentication see it at this moment. */
    RamAccount inForce() {
        return states.get(firstCounting()).account;
    }

    /** Whether a key is there, or still in force. */
    boolean holds(String keyId) {
        return stillCounting().stream().anyMatch(state -> state.account.keys().containsKey(keyId));
    }

    /** The ids of all keys that ever were in it, as far as it goes back. */
    Stream<String> keys() {
        return keysOf(states.stream());
    }

    /** The ids of keys that are in this history and no more in what it became. */
    Stream<String> keysLeftBehind(AccountHistory by) {
        State oldestKept = by.states.get(0);
        return keysOf(states.stream().takeWhile(state -> state != oldestKept))
                .filter(keyId -> by.states.stream()
                        .noneMatch(state -> state.account.keys().containsKey(keyId)));
    }

    private List<State> stillCounting() {
        return states.subList(firstCounting(), states.size());
    }

    private int firstCounting() {
        int index = states.size() - 1;
        if (index > 0) {
            Instant horizon = propagation.horizon();
            while (index > 0 && states.get(index).since.isAfter(horizon)) {
                index--;
            }
        }
        return index;
    }

    private static Stream<String> keysOf(Stream<State> states) {
        return states.flatMap(state -> state.account.keys().keySet().stream());
    }

    private State newest() {
        return states.get(states.size() - 1);
    }

    // The clock ticks with the system's, which may be set back.
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

package dev.understudy.trail;

import dev.understudy.policy.AccountId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The newest management events of all accounts of a server, at most a given number of them. Thread-safe. */
public final class ManagementEvents {
    private final int capacity;
    private final Deque<ManagementEvent> events = new ArrayDeque<>();

    public ManagementEvents(int capacity) {
        this.capacity = capacity;
    }

    /** Which events are wanted; an absent part means all. */
    public record Filter(Optional<AccountId> account, Optional<String> name, int limit) {
        boolean accepts(ManagementEvent candidate) {
            return account.map(candidate.account()::equals).orElse(true)
                    && name.map(candidate.api().name()::equals).orElse(true);
        }
    }

    public synchronized void add(ManagementEvent event) {
        events.addLast(event);
        if (events.size() > capacity) {
            events.removeFirst();
        }
    }

    /** The newest that pass the filter, oldest first. */
    public synchronized List<ManagementEvent> list(Filter filter) {
        Deque<ManagementEvent> found = new ArrayDeque<>();
        var newestFirst = events.descendingIterator();
        while (newestFirst.hasNext() && found.size() < filter.limit()) {
            ManagementEvent candidate = newestFirst.next();
            if (filter.accepts(candidate)) {
                found.addFirst(candidate);
            }
        }
        return List.copyOf(found);
    }
}

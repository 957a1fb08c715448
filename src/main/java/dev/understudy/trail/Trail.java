package dev.understudy.trail;

import dev.understudy.policy.AccountId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The newest records of a server, at most a given number of them, in the order of their answers. Thread-safe. */
public final class Trail {
    private final int capacity;
    private final Deque<DecisionRecord> records = new ArrayDeque<>();
    private final Map<String, DecisionRecord> byRequest = new HashMap<>();
    private final Map<String, Integer> notEmulated = new TreeMap<>();
    private volatile Runnable whenAdded = () -> {};

    public Trail(int capacity) {
        this.capacity = capacity;
    }

    /** Which records are wanted; an absent part means all. */
    public record Filter(
            Optional<String> accessKeyId, Optional<String> action, Optional<AccountId> account, int limit) {
        boolean accepts(DecisionRecord candidate) {
            return accessKeyId.map(id -> id.equals(candidate.accessKeyId())).orElse(true)
                    && action.map(wanted ->
                                    candidate.action().filter(wanted::equals).isPresent())
                            .orElse(true)
                    && account.map(candidate::concerns).orElse(true);
        }
    }

    public void add(DecisionRecord candidate) {
        keep(candidate);
        // Outside the lock: whoever is told may want to look.
        whenAdded.run();
    }

    private synchronized void keep(DecisionRecord candidate) {
        records.addLast(candidate);
        byRequest.put(candidate.requestId(), candidate);
        if (records.size() > capacity) {
            byRequest.remove(records.removeFirst().requestId());
        }
    }

    /** Run this after each record that is added, in the thread that adds it; it takes the place of what was run before. */
    public void whenAdded(Runnable action) {
        whenAdded = action;
    }

    public synchronized Optional<DecisionRecord> find(String requestId) {
        return Optional.ofNullable(byRequest.get(requestId));
    }

    /** The newest that pass the filter, oldest first. */
    public synchronized List<DecisionRecord> list(Filter filter) {
        List<DecisionRecord> found = new ArrayList<>();
        var newestFirst = records.descendingIterator();
        while (newestFirst.hasNext() && found.size() < filter.limit()) {
            DecisionRecord candidate = newestFirst.next();
            if (filter.accepts(candidate)) {
                found.add(0, candidate);
            }
        }
        return List.copyOf(found);
    }

    /**
     * Those that came after the one of that request and pass the filter, oldest first and the oldest of them when they are
     * too many; empty when there is no such request, or it is too old.
     *
     * @param requestId empty for all that there are
     */
    public synchronized Optional<List<DecisionRecord>> after(String requestId, Filter filter) {
        if (!requestId.isEmpty() && !byRequest.containsKey(requestId)) {
            return Optional.empty();
        }
        Deque<DecisionRecord> newer = new ArrayDeque<>();
        var newestFirst = records.descendingIterator();
        while (newestFirst.hasNext()) {
            DecisionRecord candidate = newestFirst.next();
            if (candidate.requestId().equals(requestId)) {
                break;
            }
            newer.addFirst(candidate);
        }
        return Optional.of(
                newer.stream().filter(filter::accepts).limit(filter.limit()).toList());
    }

    /** Count a call of an operation that exists in the cloud and not here. */
    public synchronized void countNotEmulated(String service, String operation) {
        notEmulated.merge(service + ":" + operation, 1, Integer::sum);
    }

    /** How often each operation that is not emulated was called. */
    public synchronized Map<String, Integer> notEmulated() {
        return Map.copyOf(notEmulated);
    }
}

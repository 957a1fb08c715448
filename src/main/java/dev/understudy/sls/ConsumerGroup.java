package dev.understudy.sls;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A consumer group: who holds which shard, and how far each shard has been consumed.
 *
 * <p>States and edges are those of the README of aliyun-log-consumer-java. Timeouts are looked at whenever somebody calls.
 */
public final class ConsumerGroup {
    // Stands in for the heartbeat interval of a consumer that has been heard only once.
    private static final Duration FIRST_GRACE = Duration.ofSeconds(10);

    private final LogStore logStore;
    private final Jumps jumps;
    private volatile State state;

    private record Beat(Instant at, Duration grace) {}

    private record State(
            ConsumerGroupSettings settings,
            Map<String, Beat> consumers,
            Map<Integer, Holding> holdings,
            Map<Integer, CheckPoint> checkPoints) {
        State {
            consumers = Collections.unmodifiableMap(new TreeMap<>(consumers));
            holdings = Collections.unmodifiableMap(new TreeMap<>(holdings));
            checkPoints = Collections.unmodifiableMap(new TreeMap<>(checkPoints));
        }
    }

    ConsumerGroup(ConsumerGroupSettings settings, LogStore logStore, Jumps jumps) {
        this.logStore = logStore;
        this.jumps = jumps;
        this.state = new State(settings, Map.of(), Map.of(), Map.of());
    }

    public ConsumerGroupSettings settings() {
        return state.settings;
    }

    /** Change timeout or order; from now on order holds back new shards only, and its end frees all that wait. */
    public synchronized void update(UnaryOperator<ConsumerGroupSettings> change, Instant now) {
        ConsumerGroupSettings settings = change.apply(state.settings).checked();
        settle(now);
        state = new State(settings, state.consumers, state.holdings, state.checkPoints);
        settle(now);
    }

    /** Give the shards that this consumer is to work on; {@code working} are those it still has. */
    public synchronized List<Integer> heartBeat(String consumer, Collection<Integer> working, Instant now) {
        settle(now);
        Beat last = state.consumers.get(consumer);
        if (last == null && !working.isEmpty()) {
            throw SlsError.notExistConsumerWithBody();
        }
        Duration grace = grace(last == null ? Duration.ZERO : jumps.ticked(last.at, now));
        TreeMap<String, Beat> consumers = new TreeMap<>(state.consumers);
        consumers.put(consumer, new Beat(now, grace));
        TreeMap<Integer, Holding> holdings = new TreeMap<>(state.holdings);
        holdings.replaceAll((shard, holding) ->
                isReleased(holding, consumer, working.contains(shard)) ? Holding.assigned(holding.next()) : holding);
        Rebalancing.of(holdings, consumers.keySet());
        state = new State(state.settings, consumers, holdings, state.checkPoints);
        return holdings.entrySet().stream()
                .filter(entry -> entry.getValue().equals(Holding.assigned(consumer)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Duration grace(Duration interval) {
        return interval.isZero() || interval.isNegative() ? FIRST_GRACE : interval.multipliedBy(2);
    }

    private static boolean isReleased(Holding holding, String consumer, boolean working) {
        return holding.state() == ShardState.TRANSFERRING && holding.holder().equals(consumer) && !working;
    }

    /** Save how far a shard has been consumed; only its holder may, unless {@code force}. */
    public synchronized void updateCheckPoint(int shard, String cursor, String consumer, boolean force, Instant now) {
        settle(now);
        Holding holding = state.holdings.get(shard);
        if (holding == null) {
            throw SlsError.checkPointShardNotExist();
        }
        if (!isBase64(cursor)) {
            throw SlsError.invalidShardCheckPoint();
        }
        if (!force && !state.consumers.containsKey(consumer)) {
            throw SlsError.consumerNotExist();
        }
        // ASSUMED: who hands a shard over (T) still holds it; the help only says "the consumer that holds the shard".
        if (!force && !holding.holder().equals(consumer)) {
            throw SlsError.consumerNotMatch();
        }
        TreeMap<Integer, CheckPoint> checkPoints = new TreeMap<>(state.checkPoints);
        checkPoints.put(shard, new CheckPoint(shard, cursor, now, consumer));
        state = new State(state.settings, state.consumers, state.holdings, checkPoints);
        settle(now);
    }

    /** Give the checkpoint of every shard, empty where none was saved: clients expect all of them. */
    public List<CheckPoint> checkPoints(Instant now) {
        Map<Integer, CheckPoint> saved = state.checkPoints;
        return logStore.shards(now).stream()
                .map(shard -> saved.getOrDefault(shard.id(), CheckPoint.none(shard.id())))
                .toList();
    }

    /** Who holds what, by shard. */
    public synchronized Map<Integer, Holding> holdings(Instant now) {
        settle(now);
        return state.holdings;
    }

    /** The consumers that are live. */
    public synchronized Set<String> consumers(Instant now) {
        settle(now);
        return state.consumers.keySet();
    }

    private void settle(Instant now) {
        List<Shard> shards = logStore.shards(now);
        TreeMap<String, Beat> live = new TreeMap<>(state.consumers);
        live.values().removeIf(beat -> !deadline(beat).isAfter(now));
        TreeMap<Integer, Holding> holdings = new TreeMap<>(state.holdings);
        holdings.keySet().retainAll(shards.stream().map(Shard::id).toList());
        for (Shard shard : shards) {
            holdings.computeIfAbsent(shard.id(), id -> state.settings.order() ? Holding.WAITING : Holding.FREE);
            holdings.computeIfPresent(shard.id(), (id, holding) -> withoutDead(holding, live.keySet()));
        }
        // Shards come parents first, so one pass frees a child whose last parent has just ended.
        for (Shard shard : shards) {
            holdings.computeIfPresent(shard.id(), (id, holding) -> progressed(holding, shard, holdings));
        }
        Rebalancing.of(holdings, live.keySet());
        state = new State(state.settings, live, holdings, state.checkPoints);
    }

    private Instant deadline(Beat beat) {
        Duration timeout = state.settings.timeout();
        return jumps.deadline(beat.at, timeout, beat.grace.compareTo(timeout) < 0 ? beat.grace : timeout);
    }

    private static Holding withoutDead(Holding holding, Set<String> live) {
        return switch (holding.state()) {
            case ASSIGNED -> live.contains(holding.holder()) ? holding : Holding.FREE;
            case TRANSFERRING -> {
                if (!live.contains(holding.holder())) {
                    yield Holding.FREE;
                }
                yield live.contains(holding.next()) ? holding : Holding.assigned(holding.holder());
            }
            default -> holding;
        };
    }

    private Holding progressed(Holding holding, Shard shard, Map<Integer, Holding> holdings) {
        Holding freed = holding;
        if (holding.state() == ShardState.WAITING && (!state.settings.order() || hasNoOpenParent(shard, holdings))) {
            freed = Holding.FREE;
        }
        boolean over = freed.state() != ShardState.WAITING && isConsumed(shard);
        if (over) {
            return Holding.OVER;
        }
        return freed.state() == ShardState.OVER ? Holding.FREE : freed;
    }

    // A parent that is gone expired with its data; it holds nothing back.
    private static boolean hasNoOpenParent(Shard shard, Map<Integer, Holding> holdings) {
        return shard.parents().stream()
                .map(parent -> Optional.ofNullable(holdings.get(parent)))
                .allMatch(parent -> parent.isEmpty() || parent.get().state() == ShardState.OVER);
    }

    // ASSUMED: a checkpoint that stood at the end before the shard became read-only counts, and a shard that nobody
    // ever
    // wrote to is consumed: clients save no checkpoint there, so nobody could end it.
    private boolean isConsumed(Shard shard) {
        CheckPoint saved = state.checkPoints.get(shard.id());
        boolean ended = saved != null && saved.cursor().equals(shard.end().text());
        return shard.isReadOnly() && (ended || shard.isUntouched());
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}

package dev.understudy.sls;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The shards of a logstore: their splits and merges, and which of them takes what is written. */
final class Shards {
    // Log Service API "SplitShard" gives no bound; that of maxSplitShard keeps a call finite.
    private static final int MOST_PARTS = 256;

    private final AtomicInteger turn = new AtomicInteger();
    // INVARIANT: a shard's number is its index, so numbers only grow.
    private volatile List<Shard> all;

    Shards(int count, Instant now) {
        List<Shard> shards = new ArrayList<>();
        for (KeyRange range : KeyRange.whole().split(count)) {
            shards.add(new Shard(shards.size(), range, Set.of(), now));
        }
        all = List.copyOf(shards);
    }

    /** All but those that are read-only and whose data have all expired. */
    List<Shard> present(Instant now, Retention retention) {
        return all.stream().filter(shard -> !shard.isGone(now, retention)).toList();
    }

    List<Shard> writable() {
        return writable(all);
    }

    private static List<Shard> writable(List<Shard> shards) {
        return shards.stream().filter(Predicate.not(Shard::isReadOnly)).toList();
    }

    List<Shard> split(int id, String key, Instant now) {
        BigInteger middle = KeyRange.key(key);
        return divide(id, range -> range.splitAt(middle), now);
    }

    List<Shard> split(int id, int parts, Instant now) {
        if (parts < 2 || parts > MOST_PARTS) {
            throw SlsError.invalidPair("shardCount", Integer.toString(parts));
        }
        return divide(id, range -> range.split(parts), now);
    }

    private synchronized List<Shard> divide(int id, Function<KeyRange, List<KeyRange>> cut, Instant now) {
        Shard parent = writable(id);
        List<Shard> children = new ArrayList<>();
        for (KeyRange range : cut.apply(parent.range())) {
            children.add(new Shard(all.size() + children.size(), range, Set.of(id), now));
        }
        replace(List.of(parent), children, now);
        return Stream.concat(Stream.of(parent), children.stream()).toList();
    }

    synchronized List<Shard> merge(int id, Instant now) {
        Shard left = writable(id);
        Shard right = writable().stream()
                .filter(shard -> shard.range().begin().equals(left.range().end()))
                .findFirst()
                .orElseThrow(SlsError::lastShard);
        KeyRange range = new KeyRange(left.range().begin(), right.range().end());
        Shard merged = new Shard(all.size(), range, Set.of(left.id(), right.id()), now);
        replace(List.of(left, right), List.of(merged), now);
        return List.of(merged, left, right);
    }

    private Shard writable(int id) {
        return writable().stream().filter(shard -> shard.id() == id).findFirst().orElseThrow(SlsError::invalidShardId);
    }

    // The new ones are there before the old ones close, or a writer would find nowhere to go.
    private void replace(List<Shard> closing, List<Shard> opening, Instant now) {
        all = Stream.concat(all.stream(), opening.stream()).toList();
        closing.forEach(shard -> shard.close(now));
    }

    /** Append to whichever is next. */
    void append(byte[] logGroup, byte[] serverTags, Instant now) {
        int next = turn.getAndIncrement();
        append(
                logGroup,
                serverTags,
                now,
                shards -> shards.stream()
                        .skip(shards.isEmpty() ? 0 : Math.floorMod(next, shards.size()))
                        .findFirst());
    }

    /** Append to the one whose range holds the key. */
    void append(byte[] logGroup, byte[] serverTags, String hashKey, Instant now) {
        BigInteger key = KeyRange.key(hashKey);
        append(
                logGroup,
                serverTags,
                now,
                shards -> shards.stream()
                        .filter(shard -> shard.range().contains(key))
                        .findFirst());
    }

    private void append(
            byte[] logGroup, byte[] serverTags, Instant now, Function<List<Shard>, Optional<Shard>> choice) {
        boolean done = false;
        while (!done) {
            List<Shard> seen = all;
            Optional<Shard> chosen = choice.apply(writable(seen));
            // What was closed since we looked has a successor by now; look again.
            if (chosen.isEmpty() && seen == all) {
                throw SlsError.logStoreWithoutShard();
            }
            done = chosen.filter(shard -> shard.append(logGroup, serverTags, now))
                    .isPresent();
        }
    }
}

package dev.understudy.sls;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A logstore: its settings, its shards and their data, its consumer groups. */
public final class LogStore {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");
    private static final int MOST_PULLED = 1000;
    // Log Service API "SplitShard" gives no bound; that of maxSplitShard keeps a call finite.
    private static final int MOST_PARTS = 256;

    private final Instant createdAt;
    private final Jumps jumps;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile State state;

    private record State(
            LogStoreSettings settings, Instant modifiedAt, List<Shard> shards, Map<String, ConsumerGroup> groups) {
        State {
            shards = List.copyOf(shards);
            groups = Collections.unmodifiableMap(new TreeMap<>(groups));
        }
    }

    LogStore(LogStoreSettings settings, Jumps jumps, Instant now) {
        this.createdAt = now;
        this.jumps = jumps;
        List<Shard> shards = new ArrayList<>();
        for (KeyRange range : KeyRange.whole().split(settings.shardCount())) {
            shards.add(new Shard(shards.size(), range, Set.of(), now));
        }
        this.state = new State(settings, now, shards, Map.of());
    }

    public String name() {
        return state.settings.name();
    }

    public LogStoreSettings settings() {
        return state.settings;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant modifiedAt() {
        return state.modifiedAt;
    }

    /** UpdateLogStore; a changed shard count is ignored, as the vendor's LogStoreFunctionTest shows. */
    public synchronized void update(UnaryOperator<LogStoreSettings> change, Instant now) {
        LogStoreSettings settings = change.apply(state.settings).checked();
        state = new State(settings, now, state.shards, state.groups);
    }

    /** The shards that there are, by number; a read-only one goes when the last of its data has expired. */
    public List<Shard> shards(Instant now) {
        State seen = state;
        Retention retention = seen.settings.retention();
        return seen.shards.stream()
                .filter(shard -> !shard.isGone(now, retention))
                .toList();
    }

    /** How many shards can be written to. */
    public int writableShards() {
        return (int) state.shards.stream().filter(shard -> !shard.isReadOnly()).count();
    }

    /** A shard by its number; refuses {@code ShardNotExist}. */
    public Shard shard(int id, Instant now) {
        return find(id, now).orElseThrow(() -> SlsError.shardNotExist(Integer.toString(id)));
    }

    private Optional<Shard> find(int id, Instant now) {
        return shards(now).stream().filter(shard -> shard.id() == id).findFirst();
    }

    /** SplitShard at a key: the parent, now read-only, then its two children. */
    public List<Shard> splitShard(int id, String key, Instant now) {
        BigInteger middle = KeyRange.key(key);
        return divide(id, range -> range.splitAt(middle), now);
    }

    /** SplitShard into {@code parts} even ones: the parent, now read-only, then its children. */
    public List<Shard> splitShard(int id, int parts, Instant now) {
        if (parts < 2 || parts > MOST_PARTS) {
            throw SlsError.invalidPair("shardCount", Integer.toString(parts));
        }
        return divide(id, range -> range.split(parts), now);
    }

    private synchronized List<Shard> divide(int id, Function<KeyRange, List<KeyRange>> cut, Instant now) {
        Shard parent = writable(id, now);
        List<Shard> made = new ArrayList<>(List.of(parent));
        for (KeyRange range : cut.apply(parent.range())) {
            made.add(new Shard(state.shards.size() + made.size() - 1, range, Set.of(id), now));
        }
        replace(List.of(parent), made.subList(1, made.size()), now);
        return List.copyOf(made);
    }

    /** MergeShards with the right neighbour: the new shard, then the two now read-only. */
    public synchronized List<Shard> mergeShards(int id, Instant now) {
        Shard left = writable(id, now);
        Shard right = state.shards.stream()
                .filter(shard -> !shard.isReadOnly())
                .filter(shard -> shard.range().begin().equals(left.range().end()))
                .findFirst()
                .orElseThrow(SlsError::lastShard);
        KeyRange range = new KeyRange(left.range().begin(), right.range().end());
        Shard merged = new Shard(state.shards.size(), range, Set.of(left.id(), right.id()), now);
        replace(List.of(left, right), List.of(merged), now);
        return List.of(merged, left, right);
    }

    private Shard writable(int id, Instant now) {
        return find(id, now).filter(shard -> !shard.isReadOnly()).orElseThrow(SlsError::invalidShardId);
    }

    // INVARIANT: a shard's number is its index, so numbers only grow; the new ones are there before the old ones close.
    private void replace(List<Shard> closing, List<Shard> opening, Instant now) {
        List<Shard> all = Stream.concat(state.shards.stream(), opening.stream()).toList();
        state = new State(state.settings, state.modifiedAt, all, state.groups);
        closing.forEach(shard -> shard.close(now));
    }

    /** PutLogs to whichever shard is next. */
    public void append(byte[] logGroup, byte[] serverTags, Instant now) {
        int next = turn.getAndIncrement();
        append(
                logGroup,
                serverTags,
                now,
                shards -> shards.stream()
                        .skip(shards.isEmpty() ? 0 : Math.floorMod(next, shards.size()))
                        .findFirst());
    }

    /** PutLogs to the shard whose range holds the key, up to 32 hexadecimal digits. */
    public void append(byte[] logGroup, byte[] serverTags, String hashKey, Instant now) {
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
            List<Shard> seen = state.shards;
            Optional<Shard> chosen = choice.apply(
                    seen.stream().filter(Predicate.not(Shard::isReadOnly)).toList());
            // A split or merge shows the new shards before it closes the old ones: what closed meanwhile has a
            // successor.
            if (chosen.isEmpty() && seen == state.shards) {
                throw SlsError.logStoreWithoutShard();
            }
            done = chosen.filter(shard -> shard.append(logGroup, serverTags, now))
                    .isPresent();
        }
    }

    /** GetCursor: {@code from} is {@code begin}, {@code end}, or a second of the epoch, by time of receipt. */
    public Cursor cursor(int shard, String from, Instant now) {
        Shard found = shard(shard, now);
        Retention retention = state.settings.retention();
        if (from.equals("begin")) {
            return found.begin(now, retention);
        }
        if (from.equals("end")) {
            return found.end();
        }
        if (!SECONDS.matcher(from).matches()) {
            throw SlsError.invalidFrom();
        }
        return found.from(Long.parseLong(from), now, retention);
    }

    /** GetCursorTime: when the group at the cursor was received. */
    public Instant cursorTime(int shard, String cursor, Instant now) {
        return shard(shard, now).receivedAt(Cursor.parse(cursor), now, state.settings.retention());
    }

    /** PullLogs: up to {@code count} groups from {@code cursor} on, and before {@code endCursor} if that is given. */
    public PulledLogs pull(int shard, String cursor, @Nullable String endCursor, int count, Instant now) {
        Shard found = shard(shard, now);
        if (count < 1 || count > MOST_PULLED) {
            throw SlsError.invalidCount();
        }
        Cursor end = endCursor == null ? null : Cursor.parse(endCursor);
        return found.pull(Cursor.parse(cursor), end, count, now, state.settings.retention());
    }

    public synchronized ConsumerGroup createConsumerGroup(ConsumerGroupSettings settings) {
        if (state.groups.containsKey(settings.name())) {
            throw SlsError.consumerGroupAlreadyExist();
        }
        ConsumerGroup group = new ConsumerGroup(settings.checked(), this, jumps);
        Map<String, ConsumerGroup> groups = new LinkedHashMap<>(state.groups);
        groups.put(settings.name(), group);
        state = new State(state.settings, state.modifiedAt, state.shards, groups);
        return group;
    }

    /** A consumer group by name; refuses {@code ConsumerGroupNotExist}. */
    public ConsumerGroup consumerGroup(String name) {
        ConsumerGroup group = state.groups.get(name);
        if (group == null) {
            throw SlsError.consumerGroupNotExist();
        }
        return group;
    }

    public List<ConsumerGroup> consumerGroups() {
        return state.groups.values().stream()
                .sorted(Comparator.comparing(group -> group.settings().name()))
                .toList();
    }

    public synchronized void deleteConsumerGroup(String name) {
        // ASSUMED: as every other call on a group that is not there; the page lists no error.
        consumerGroup(name);
        Map<String, ConsumerGroup> groups = new LinkedHashMap<>(state.groups);
        groups.remove(name);
        state = new State(state.settings, state.modifiedAt, state.shards, groups);
    }
}

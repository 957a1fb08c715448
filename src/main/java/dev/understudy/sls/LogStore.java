package dev.understudy.sls;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A logstore: its settings, its shards and their data, its consumer groups. */
public final class LogStore {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");
    private static final int MOST_PULLED = 1000;

    private final Instant createdAt;
    private final Jumps jumps;
    private final Shards shards;
    private volatile State state;

    private record State(LogStoreSettings settings, Instant modifiedAt, Map<String, ConsumerGroup> groups) {
        State {
            groups = Collections.unmodifiableMap(new TreeMap<>(groups));
        }
    }

    LogStore(LogStoreSettings settings, Jumps jumps, Instant now) {
        this.createdAt = now;
        this.jumps = jumps;
        this.shards = new Shards(settings.shardCount(), now);
        this.state = new State(settings, now, Map.of());
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
        state = new State(change.apply(state.settings).checked(), now, state.groups);
    }

    /** The shards that there are, by number; a read-only one goes when the last of its data has expired. */
    public List<Shard> shards(Instant now) {
        return shards.present(now, state.settings.retention());
    }

    /** How many shards can be written to. */
    public int writableShards() {
        return shards.writable().size();
    }

    /** A shard by its number; refuses {@code ShardNotExist}. */
    public Shard shard(int id, Instant now) {
        return shards(now).stream()
                .filter(shard -> shard.id() == id)
                .findFirst()
                .orElseThrow(() -> SlsError.shardNotExist(Integer.toString(id)));
    }

    /** SplitShard at a key: the parent, now read-only, then its two children. */
    public List<Shard> splitShard(int id, String key, Instant now) {
        return shards.split(id, key, now);
    }

    /** SplitShard into {@code parts} even ones: the parent, now read-only, then its children. */
    public List<Shard> splitShard(int id, int parts, Instant now) {
        return shards.split(id, parts, now);
    }

    /** MergeShards with the right neighbour: the new shard, then the two now read-only. */
    public List<Shard> mergeShards(int id, Instant now) {
        return shards.merge(id, now);
    }

    /** PutLogs to whichever shard is next. */
    public void append(byte[] logGroup, byte[] serverTags, Instant now) {
        shards.append(logGroup, serverTags, now);
    }

    /** PutLogs to the shard whose range holds the key, up to 32 hexadecimal digits. */
    public void append(byte[] logGroup, byte[] serverTags, String hashKey, Instant now) {
        shards.append(logGroup, serverTags, hashKey, now);
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

    /** CreateConsumerGroup; refuses {@code ConsumerGroupAlreadyExist}, {@code JsonInfoInvalid}. */
    public synchronized ConsumerGroup createConsumerGroup(ConsumerGroupSettings settings) {
        if (state.groups.containsKey(settings.name())) {
            throw SlsError.consumerGroupAlreadyExist();
        }
        ConsumerGroup group = new ConsumerGroup(settings.checked(), this, jumps);
        Map<String, ConsumerGroup> groups = new LinkedHashMap<>(state.groups);
        groups.put(settings.name(), group);
        state = new State(state.settings, state.modifiedAt, groups);
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

    /** All consumer groups, by name. */
    public List<ConsumerGroup> consumerGroups() {
        return List.copyOf(state.groups.values());
    }

    /** DeleteConsumerGroup; refuses {@code ConsumerGroupNotExist}. */
    public synchronized void deleteConsumerGroup(String name) {
        // ASSUMED: as every other call on a group that is not there; the page lists no error.
        consumerGroup(name);
        Map<String, ConsumerGroup> groups = new LinkedHashMap<>(state.groups);
        groups.remove(name);
        state = new State(state.settings, state.modifiedAt, groups);
    }
}

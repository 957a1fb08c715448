package dev.understudy.sls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One shard of a logstore: an append-only sequence of log groups, over a range of the hash space. */
public final class Shard {
    // Log Service API "PullLogs": at most 10 MB a call
    private static final int PULL_BYTES = 10 * 1024 * 1024;

    private final int id;
    private final KeyRange range;
    private final Set<Integer> parents;
    private final Instant createdAt;
    private final Cursor origin;
    // INVARIANT: the group at index i stands at origin + expired + i. Guarded by this, as are the next two.
    private final List<StoredLogGroup> groups = new ArrayList<>();
    private long expired;
    private @Nullable Instant closedAt;

    Shard(int id, KeyRange range, Set<Integer> parents, Instant createdAt) {
        this.id = id;
        this.range = range;
        this.parents = Set.copyOf(parents);
        this.createdAt = createdAt;
        this.origin = Cursor.at(createdAt);
    }

    public int id() {
        return id;
    }

    public KeyRange range() {
        return range;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The shards whose split or merge made this one. */
    public Set<Integer> parents() {
        return parents;
    }

    public synchronized boolean isReadOnly() {
        return closedAt != null;
    }

    /** Append, or give false when a split or merge has made the shard read-only. */
    synchronized boolean append(byte[] bytes, byte[] serverTags, Instant now) {
        if (closedAt != null) {
            return false;
        }
        // Two writers may arrive in the other order than they read the clock; cursors by time need order.
        Instant last = groups.isEmpty() ? now : groups.get(groups.size() - 1).received();
        groups.add(new StoredLogGroup(bytes, serverTags, last.isAfter(now) ? last : now));
        return true;
    }

    synchronized void close(Instant now) {
        closedAt = Objects.requireNonNullElse(closedAt, now);
    }

    /** True when nothing was ever written to it. */
    synchronized boolean isUntouched() {
        return end().equals(origin);
    }

    /** True when it is read-only and the last of its data has expired. */
    synchronized boolean isGone(Instant now, Retention retention) {
        return closedAt != null && retention.isOver(closedAt, now);
    }

    synchronized Cursor begin(Instant now, Retention retention) {
        int over = 0;
        while (over < groups.size() && retention.isOver(groups.get(over).received(), now)) {
            over++;
        }
        groups.subList(0, over).clear();
        expired += over;
        return origin.plus(expired);
    }

    synchronized Cursor end() {
        return origin.plus(expired + groups.size());
    }

    /** The position of the first group received at or after a second of the epoch. */
    synchronized Cursor from(long epochSecond, Instant now, Retention retention) {
        Cursor begin = begin(now, retention);
        int low = 0;
        int high = groups.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (groups.get(middle).received().getEpochSecond() < epochSecond) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return begin.plus(low);
    }

    /** When the group at the cursor was received; at the end, the time of asking. */
    synchronized Instant receivedAt(Cursor cursor, Instant now, Retention retention) {
        int index = index(cursor, now, retention);
        // ASSUMED: no page says what the end cursor answers.
        return index == groups.size() ? now : groups.get(index).received();
    }

    synchronized PulledLogs pull(Cursor cursor, @Nullable Cursor end, int count, Instant now, Retention retention) {
        int first = index(cursor, now, retention);
        long limit = end == null ? groups.size() : Math.min(groups.size(), first + end.position() - cursor.position());
        List<StoredLogGroup> pulled = new ArrayList<>();
        long bytes = 0;
        for (int index = first; index < limit && pulled.size() < count; index++) {
            StoredLogGroup group = groups.get(index);
            bytes += group.size();
            if (bytes > PULL_BYTES && !pulled.isEmpty()) {
                break;
            }
            pulled.add(group);
        }
        return new PulledLogs(pulled, cursor, cursor.plus(pulled.size()));
    }

    private int index(Cursor cursor, Instant now, Retention retention) {
        Cursor begin = begin(now, retention);
        long offset = cursor.position() - begin.position();
        if (offset > groups.size() || cursor.position() < origin.position()) {
            throw SlsError.parameterInvalidCursor(cursor.text());
        }
        if (offset < 0) {
            throw SlsError.expiredCursor(cursor.text());
        }
        return Math.toIntExact(offset);
    }
}

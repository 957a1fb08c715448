package dev.understudy.sls;

import java.time.Instant;

/** How far a shard has been consumed: a cursor as its consumer gave it, when, and by whom; all empty when never saved. */
public record CheckPoint(int shard, String cursor, Instant updated, String consumer) {
    static CheckPoint none(int shard) {
        return new CheckPoint(shard, "", Instant.EPOCH, "");
    }
}

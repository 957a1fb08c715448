package dev.understudy.sls;

/**
 * Who holds a shard within a consumer group.
 *
 * @param holder empty when nobody does
 * @param next who gets it when the holder lets go; empty unless it is being transferred
 */
public record Holding(ShardState state, String holder, String next) {
    static final Holding WAITING = new Holding(ShardState.WAITING, "", "");
    static final Holding FREE = new Holding(ShardState.FREE, "", "");
    static final Holding OVER = new Holding(ShardState.OVER, "", "");

    static Holding assigned(String holder) {
        return new Holding(ShardState.ASSIGNED, holder, "");
    }

    static Holding transferring(String holder, String next) {
        return new Holding(ShardState.TRANSFERRING, holder, next);
    }

    /** Who is to hold it once every transfer is done; empty for nobody. */
    String owner() {
        return state == ShardState.TRANSFERRING ? next : holder;
    }

    /** The same shard on its way to another consumer. */
    Holding movedTo(String consumer) {
        return holder.equals(consumer) ? assigned(consumer) : transferring(holder, consumer);
    }
}

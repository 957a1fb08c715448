package dev.understudy.sls;

/** The state of a shard within a consumer group (aliyun-log-consumer-java, README). */
public enum ShardState {
    /** W: an ancestor is not finished. */
    WAITING,
    /** N: assignable, nobody holds it. */
    FREE,
    /** A: a consumer holds it. */
    ASSIGNED,
    /** T: still in use by its holder, the next one is chosen. */
    TRANSFERRING,
    /** O: read-only and consumed to its end. */
    OVER
}

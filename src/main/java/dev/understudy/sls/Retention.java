package dev.understudy.sls;

import java.time.Duration;
import java.time.Instant;

/** How long a logstore keeps its data, in days. */
record Retention(int days) {
    // Log Service API "CreateLogStore": 3650 means for ever
    private static final int FOREVER = 3650;

    boolean isOver(Instant since, Instant now) {
        return days != FOREVER && !since.plus(Duration.ofDays(days)).isAfter(now);
    }
}

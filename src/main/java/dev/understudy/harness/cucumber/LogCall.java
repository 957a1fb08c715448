package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.LogClient;
import dev.understudy.harness.client.Logstore;
import dev.understudy.harness.client.Outcome;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What can be done with a logstore. */
enum LogCall {
    WRITE("writes to") {
        @Override
        Outcome<?> on(LogClient log, Logstore logstore, Instant now) {
            return log.write(logstore, now, List.of("hello"));
        }
    },
    READ("reads the first shard of") {
        @Override
        Outcome<?> on(LogClient log, Logstore logstore, Instant now) {
            return log.read(logstore, 0);
        }
    },
    BEGIN("asks for the begin of") {
        @Override
        Outcome<?> on(LogClient log, Logstore logstore, Instant now) {
            return log.begin(logstore, 0);
        }
    },
    SEARCH("searches") {
        @Override
        Outcome<?> on(LogClient log, Logstore logstore, Instant now) {
            return log.search(logstore, now);
        }
    },
    DESCRIBE("describes") {
        @Override
        Outcome<?> on(LogClient log, Logstore logstore, Instant now) {
            return log.describe(logstore);
        }
    },
    DELETE("deletes") {
        @Override
        Outcome<?> on(LogClient log, Logstore logstore, Instant now) {
            return log.delete(logstore);
        }
    },
    SHARDS("lists the shards of") {
        @Override
        Outcome<?> on(LogClient log, Logstore logstore, Instant now) {
            return log.shards(logstore);
        }
    },
    CONSUMER_GROUPS("lists the consumer groups of") {
        @Override
        Outcome<?> on(LogClient log, Logstore logstore, Instant now) {
            return log.consumerGroups(logstore);
        }
    };

    private final String words;

    LogCall(String words) {
        this.words = words;
    }

    abstract Outcome<?> on(LogClient log, Logstore logstore, Instant now);

    static LogCall named(String words) {
        return Arrays.stream(values())
                .filter(call -> call.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new WrongFeature("unknown call `" + words + "`"));
    }
}

package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.LogClient;
import dev.understudy.harness.client.Logstore;
import dev.understudy.harness.client.Outcome;
import java.util.Arrays;
import java.util.List;

/** What can be done with a consumer group. */
enum GroupCall {
    CREATE("creates") {
        @Override
        Outcome<?> on(LogClient log, Logstore logstore, String group) {
            return log.createConsumerGroup(logstore, group, TIMEOUT_SECONDS);
        }
    },
    CHANGE("changes") {
        @Override
        Outcome<?> on(LogClient log, Logstore logstore, String group) {
            return log.changeConsumerGroup(logstore, group, 2 * TIMEOUT_SECONDS);
        }
    },
    DELETE("deletes") {
        @Override
        Outcome<?> on(LogClient log, Logstore logstore, String group) {
            return log.deleteConsumerGroup(logstore, group);
        }
    },
    HEARTBEAT("sends a heartbeat to") {
        @Override
        Outcome<?> on(LogClient log, Logstore logstore, String group) {
            return log.heartbeat(logstore, group, CONSUMER, List.of());
        }
    },
    SAVE("saves a checkpoint in") {
        @Override
        Outcome<?> on(LogClient log, Logstore logstore, String group) {
            return log.saveCheckpoint(logstore, group, CONSUMER, 0, CURSOR);
        }
    },
    CHECKPOINTS("reads the checkpoints of") {
        @Override
        Outcome<?> on(LogClient log, Logstore logstore, String group) {
            return log.checkpoints(logstore, group);
        }
    };

    private static final int TIMEOUT_SECONDS = 60;
    private static final String CONSUMER = "consumer-1";
    // A cursor is a number in base64 (Log Service "GetCursor"); this one is an old nanosecond.
    private static final String CURSOR = "MTQ0NzMyOTQwMTEwMjEzMDkwNA==";

    private final String words;

    GroupCall(String words) {
        this.words = words;
    }

    abstract Outcome<?> on(LogClient log, Logstore logstore, String group);

    static GroupCall named(String words) {
        return Arrays.stream(values())
                .filter(call -> call.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new WrongFeature("unknown call `" + words + "`"));
    }
}

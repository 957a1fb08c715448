package dev.understudy.sls;

import java.time.Duration;

/**
 * What CreateConsumerGroup and UpdateConsumerGroup set.
 *
 * @param timeoutSeconds a consumer not heard for so long is removed
 * @param order true when a shard waits for the shards it was made of
 */
public record ConsumerGroupSettings(String name, int timeoutSeconds, boolean order) {
    Duration timeout() {
        return Duration.ofSeconds(timeoutSeconds);
    }

    ConsumerGroupSettings checked() {
        if (!Names.isConsumerGroup(name) || timeoutSeconds < 1) {
            throw SlsError.consumerGroupFormat();
        }
        return this;
    }
}

package dev.understudy.sls;

import java.time.Instant;

/**
 * A log group as it lies in a shard.
 *
 * @param bytes the LogGroup exactly as it came in
 * @param serverTags fields to stand behind it on the way out (protobuf joins them); empty unless the logstore appends meta
 * @param received when the server took it
 */
public record StoredLogGroup(byte[] bytes, byte[] serverTags, Instant received) {
    int size() {
        return bytes.length + serverTags.length;
    }
}

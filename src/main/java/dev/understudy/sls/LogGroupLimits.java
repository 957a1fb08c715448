package dev.understudy.sls;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * What PutLogs takes.
 *
 * @param maxLogs logs in a group
 * @param maxBytes bytes of a group, uncompressed
 * @param maxKeyBytes bytes of the key of a field
 * @param past how old a log may be
 * @param future how far ahead of the server's time a log may be
 */
public record LogGroupLimits(int maxLogs, int maxBytes, int maxKeyBytes, Duration past, Duration future) {
    /** Log Service API "PutLogs"; the size is that of the current page, the older ones say 3 or 5 MB. */
    public static final LogGroupLimits DEFAULT =
            new LogGroupLimits(4096, 10_485_760, 128, Duration.ofDays(7), Duration.ofMinutes(15));

    /** Refuse {@code PostBodyTooLarge} a body that is. */
    public void checkSize(long bytes) {
        if (bytes > maxBytes) {
            throw SlsError.bodyTooLarge(bytes, maxBytes);
        }
    }

    /** Refuse {@code PostBodyTooLarge}, {@code PostBodyInvalid}, {@code InvalidKey}. */
    void check(LogGroup group, Instant now) {
        if (group.logs().size() > maxLogs) {
            throw SlsError.tooManyLogs();
        }
        long oldest = now.minus(past).getEpochSecond();
        long newest = now.plus(future).getEpochSecond();
        for (Log log : group.logs()) {
            if (log.time() < oldest || log.time() > newest) {
                throw SlsError.logTimeOutOfRange();
            }
            log.contents().forEach(this::checkKey);
        }
        group.tags().forEach(this::checkKey);
    }

    // ASSUMED: which keys InvalidKey means; the limit is that of "Basic resources". The value's 1 MB is only advised.
    private void checkKey(LogField field) {
        int length = field.key().length();
        if (length == 0
                || length > maxKeyBytes
                || (length > maxKeyBytes / 3 && field.key().getBytes(StandardCharsets.UTF_8).length > maxKeyBytes)) {
            throw SlsError.invalidKey();
        }
    }
}

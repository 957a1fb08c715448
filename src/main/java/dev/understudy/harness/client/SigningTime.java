package dev.understudy.harness.client;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The moment a request claims to be signed at, in the forms the protocols write it. */
public record SigningTime(Instant at) {
    private static final DateTimeFormatter RFC_1123 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    String iso() {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    String rfc1123() {
        return RFC_1123.format(at);
    }

    String basic() {
        return BASIC.format(at);
    }
}

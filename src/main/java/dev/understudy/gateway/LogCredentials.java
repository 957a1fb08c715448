package dev.understudy.gateway;

import dev.understudy.account.Refused;
import dev.understudy.wire.http.SignatureDifference;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.sls.SlsAuthorization;
import dev.understudy.wire.sls.SlsDifference;
import dev.understudy.wire.sls.SlsSignatureV1;
import dev.understudy.wire.sls.SlsSignatureV4;
import dev.understudy.wire.sls.SlsVerdict;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Who signed a Log Service request: fresh, known, and signed right, in this order. */
final class LogCredentials {
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final KeyRing keys;
    private final Freshness freshness;

    LogCredentials(KeyRing keys, Freshness freshness) {
        this.keys = keys;
        this.freshness = freshness;
    }

    /** Check a request. Throws {@link Refused} with Log Service's own words. */
    Caller check(WireRequest request, Attempt attempt) {
        checkVersion(request);
        String header = request.header("authorization").orElseThrow(() -> LogErrors.headerMissing("authorization"));
        return SlsAuthorization.parse(header)
                .fold(
                        v1 -> check(
                                request,
                                attempt,
                                v1.accessKeyId(),
                                v1.signature(),
                                true,
                                secret -> SlsSignatureV1.verify(request, v1, secret),
                                secret -> SlsDifference.find(request, v1, secret)),
                        v4 -> check(
                                request,
                                attempt,
                                v4.accessKeyId(),
                                v4.signature(),
                                false,
                                secret -> SlsSignatureV4.verify(request, v4, secret),
                                secret -> SlsDifference.find(request, v4, secret)),
                        malformed -> {
                            throw LogErrors.authorizationInvalid();
                        });
    }

    private static void checkVersion(WireRequest request) {
        String version = request.header("x-log-apiversion").orElseThrow(LogErrors::versionMissing);
        if (!version.equals("0.6.0")) {
            throw LogErrors.versionUnknown(version);
        }
    }

    private Caller check(
            WireRequest request,
            Attempt attempt,
            String accessKeyId,
            String signature,
            boolean dateMayBeSigned,
            Function<String, SlsVerdict> verify,
            Function<String, SignatureDifference> difference) {
        attempt.claims(accessKeyId);
        checkDates(request, dateMayBeSigned);
        String token = request.header("x-acs-security-token")
                .filter(text -> !text.isEmpty())
                .orElse(null);
        Caller caller = keys.find(accessKeyId, token)
                .fold(new KeyCheck.Cases<>(
                        known -> known,
                        () -> refuse(LogErrors.unknownKey(accessKeyId)),
                        () -> refuse(LogErrors.inactiveKey(accessKeyId)),
                        () -> refuse(LogErrors.tokenInvalid()),
                        () -> refuse(LogErrors.tokenInvalid()),
                        () -> refuse(LogErrors.tokenInvalid()),
                        () -> refuse(LogErrors.tokenExpired())));
        return verified(
                verify, caller, signature, () -> attempt.signsOtherwise(difference.apply(caller.secret()), token));
    }

    private static Caller verified(
            Function<String, SlsVerdict> verify, Caller caller, String signature, Runnable note) {
        try {
            return verify.apply(caller.secret())
                    .fold(
                            verified -> caller,
                            different -> {
                                note.run();
                                throw LogErrors.signatureDiffers(signature);
                            },
                            body -> refuse(LogErrors.headerInvalid(body.header(), body.sent())),
                            missing -> refuse(LogErrors.headerMissing(missing.header())),
                            method -> refuse(LogErrors.headerInvalid("x-log-signaturemethod", method.method())));
        } catch (IllegalArgumentException brokenEscape) {
            throw LogErrors.queryInvalid();
        }
    }

    // Log Service API "Request headers": x-log-date, where it is sent, stands for Date. Version 1 need not sign it, so
    // Date is held to the same window, or an old request could be made fresh by anybody.
    private void checkDates(WireRequest request, boolean dateMayBeSigned) {
        Optional<String> logDate = request.header("x-log-date");
        Optional<String> date = request.header("date").filter(text -> dateMayBeSigned || logDate.isEmpty());
        if (logDate.isEmpty() && date.isEmpty()) {
            throw LogErrors.headerMissing("x-log-date");
        }
        logDate.ifPresent(this::checkDate);
        date.ifPresent(this::checkDate);
    }

    private void checkDate(String text) {
        if (!freshness.isFresh(instant(text))) {
            throw LogErrors.dateExpired(text, freshness.now());
        }
    }

    private static Instant instant(String text) {
        try {
            return text.endsWith("Z")
                    ? LocalDateTime.parse(text, BASIC).toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException notADate) {
            throw LogErrors.dateInvalid(text);
        }
    }

    private static Caller refuse(Refused refused) {
        throw refused;
    }
}

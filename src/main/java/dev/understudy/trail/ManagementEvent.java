package dev.understudy.trail;

import dev.understudy.policy.AccountId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A management call as ActionTrail tells it (ActionTrail docs, "Management event structure").
 *
 * <p>Holds no secret; who makes one brings names that are known to be harmless, and no others.
 *
 * @param time by the scripted clock of the caller's world
 * @param parameters what was asked, by name
 * @param response what was answered; empty for a reading call and for a failure
 * @param resources what the call names, by the resource type's name
 * @param failure null when the call succeeded
 */
public record ManagementEvent(
        Instant time,
        String requestId,
        Api api,
        Identity identity,
        Origin origin,
        Map<String, Object> parameters,
        Map<String, Object> response,
        Map<String, List<String>> resources,
        @Nullable Failure failure) {
    // The documented types are Read and Write; which call is which is told by its verb.
    private static final Pattern READING = Pattern.compile("(?:Get|List|Decode|Describe|Lookup)[A-Z].*");

    public ManagementEvent {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        response = Collections.unmodifiableMap(new LinkedHashMap<>(response));
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
    }

    /**
     * What was called.
     *
     * @param service the product's code, such as {@code Sts}
     * @param host the name that was called, without a port
     * @param global true for a service that has no regions
     */
    public record Api(String service, String name, String version, String host, String region, boolean global) {}

    /**
     * Who called.
     *
     * @param type {@code root-account}, {@code ram-user} or {@code assumed-role}
     * @param assumedBy the account whose identity assumed the role; null where that is unknown or no role is involved
     */
    public record Identity(
            String type,
            String principalId,
            AccountId account,
            String accessKeyId,
            String userName,
            boolean withMfa,
            @Nullable AccountId assumedBy) {}

    /** Where the call came from; {@code scheme} is {@code http} or {@code https}. */
    public record Origin(String sourceIp, String userAgent, String scheme) {}

    /** What the caller was told. */
    public record Failure(String code, String message) {}

    /** {@code Read} or {@code Write}. */
    public String readOrWrite() {
        return isReading(api.name()) ? "Read" : "Write";
    }

    /** Whether an operation of that name changes nothing. */
    public static boolean isReading(String operation) {
        return READING.matcher(operation).matches();
    }

    /** The account in whose trail it stands. */
    public AccountId account() {
        return identity.account();
    }
}

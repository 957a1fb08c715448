package dev.understudy.trail;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request: who asked what, what was decided, what was answered.
 *
 * <p>Holds no secret: not the key's secret, not the token, and of a wrong signature not the string to sign.
 *
 * @param requestId the id the caller got
 * @param time by the scripted clock of the caller's world
 * @param service {@code Ram}, {@code Sts}, {@code Ims} or {@code Log}
 * @param operation the cloud's name of the operation; null when it was not understood
 * @param asked what was asked of the policies; null when it did not come to that
 * @param decision null when the request ended before any decision
 * @param answer what the caller got
 * @param signature where a wrong signature differs; null for any other request
 */
public record DecisionRecord(
        String requestId,
        Instant time,
        String service,
        @Nullable String operation,
        @Nullable String accessKeyId,
        @Nullable Principal principal,
        @Nullable Asked asked,
        @Nullable Decision decision,
        Answer answer,
        @Nullable SignatureDifference signature) {
    public DecisionRecord(
            String requestId,
            Instant time,
            String service,
            @Nullable String operation,
            @Nullable String accessKeyId,
            @Nullable Principal principal,
            @Nullable Asked asked,
            @Nullable Decision decision,
            Answer answer) {
        this(requestId, time, service, operation, accessKeyId, principal, asked, decision, answer, null);
    }

    /** The part in which the client signed something else, and both sides' lines of it, without what could be secret. */
    public record SignatureDifference(String part, String explanation, List<String> server, List<String> client) {
        public SignatureDifference {
            server = List.copyOf(server);
            client = List.copyOf(client);
        }
    }

    /** The question put to the policies; {@code owner} is the account of the resource. */
    public record Asked(String action, List<String> resources, AccountId owner) {
        public Asked {
            resources = List.copyOf(resources);
        }
    }

    /** Status, and for a refusal its code and message. */
    public record Answer(
            int status, @Nullable String code, @Nullable String message) {}

    Optional<String> action() {
        return Optional.ofNullable(asked).map(Asked::action);
    }

    boolean concerns(AccountId account) {
        return (principal != null && principal.account().equals(account))
                || (asked != null && asked.owner().equals(account));
    }
}

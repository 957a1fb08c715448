package dev.understudy.gateway;

import dev.understudy.account.CloudError;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Principal;
import dev.understudy.trail.DecisionRecord;
import dev.understudy.trail.DecisionRecord.Answer;
import dev.understudy.trail.DecisionRecord.Asked;
import dev.understudy.wire.http.SignatureDifference;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far one request has come; in the end it becomes a record of the trail, whatever happened. */
final class Attempt {
    // These echo the string to sign, which holds the security token.
    private static final Set<String> SECRETIVE = Set.of("SignatureDoesNotMatch", "IncompleteSignature");

    final String requestId;
    final String service;
    private Instant time;
    private @Nullable String operation;
    private @Nullable String accessKeyId;
    private @Nullable Caller caller;
    private @Nullable Asked asked;
    private @Nullable Decision decision;
    private @Nullable AuditedCall audited;
    private Map<String, Object> answered = Map.of();
    private DecisionRecord.@Nullable SignatureDifference signature;

    Attempt(String requestId, String service, Instant time) {
        this.requestId = requestId;
        this.service = service;
        this.time = time;
    }

    void claims(String claimedKey) {
        accessKeyId = claimedKey;
    }

    void names(String operationName) {
        operation = operationName;
    }

    void isBy(Caller known, Instant now) {
        caller = known;
        time = now;
    }

    void decided(Asked question, Decision outcome) {
        asked = question;
        decision = outcome;
    }

    /** Its signature is wrong: in this part, as far as that can be told. */
    void signsOtherwise(SignatureDifference found, @Nullable String token) {
        signature = SignatureNote.of(found, token);
    }

    /** From here on an event tells of it. */
    void audits(AuditedCall call) {
        audited = call;
    }

    /** What an operation of RPC style answered; holds secrets. */
    void answers(Map<String, Object> members) {
        answered = members;
    }

    @Nullable
    AuditedCall audited() {
        return audited;
    }

    @Nullable
    Caller caller() {
        return caller;
    }

    Instant time() {
        return time;
    }

    Map<String, Object> answered() {
        return answered;
    }

    DecisionRecord succeeded(int status) {
        return record(new Answer(status, null, null));
    }

    DecisionRecord failed(CloudError error) {
        String message = SECRETIVE.contains(error.code()) ? "(holds what was signed, not kept)" : error.message();
        return record(new Answer(error.status(), error.code(), message));
    }

    private DecisionRecord record(Answer answer) {
        Principal principal = caller == null ? null : caller.principal();
        return new DecisionRecord(
                requestId, time, service, operation, accessKeyId, principal, asked, decision, answer, signature);
    }
}

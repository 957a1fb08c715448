package dev.understudy.sts;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session of a role, as AssumeRole hands it out.
 *
 * @param accessKeyId {@code STS.} and 25 alphanumerics
 * @param accessKeySecret 44 alphanumerics; never in a log, trace or report
 * @param securityToken opaque, begins with {@code CAIS}; as secret as the secret
 * @param roleId the id of the role; the session is dead once no role has it
 * @param roleName as the role was created
 * @param policy what the session was narrowed to; null when it has all rights of its role
 * @param sourceIdentity who stands at the head of the chain of roles; null when nobody said
 * @param assumedBy the account of who assumed the role; null when nobody signed for it
 */
public record Session(
        String accessKeyId,
        String accessKeySecret,
        String securityToken,
        AccountId account,
        String roleId,
        String roleName,
        String sessionName,
        Instant expiresAt,
        @Nullable PolicyDocument policy,
        @Nullable String sourceIdentity,
        @Nullable AccountId assumedBy) {
    /** The session as a caller. */
    public Principal.RoleSession principal() {
        return new Principal.RoleSession(account, roleName, sessionName);
    }

    /** {@code <RoleId>:<RoleSessionName>} (STS API "AssumeRole"). */
    public String assumedRoleId() {
        return roleId + ":" + sessionName;
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "Session[" + accessKeyId + " of " + principal().arn() + " until " + expiresAt + "]";
    }
}

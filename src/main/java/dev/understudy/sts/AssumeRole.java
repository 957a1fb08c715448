package dev.understudy.sts;

import dev.understudy.account.IdSource;
import dev.understudy.policy.AccountId;
import dev.understudy.ram.InForce;
import dev.understudy.ram.RamRole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Hands out sessions of roles (STS API "AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithOIDC"). Whether the caller may is decided between {@link #role} and
 * {@link #issue}, by whoever calls both.
 */
public final class AssumeRole {
    private static final int DEFAULT_SECONDS = 3600;
    private static final int KEY_TAIL = 25;
    private static final int SECRET = 44;
    private static final int TOKEN_TAIL = 316;

    private final InForce ram;
    private final Sessions sessions;
    private final IdSource ids;

    public AssumeRole(InForce ram, Sessions sessions, IdSource ids) {
        this.ram = ram;
        this.sessions = sessions;
        this.ids = ids;
    }

    /**
     * Find the role that is to be assumed, and see that it lets sessions last as long as is asked for.
     *
     * @throws dev.understudy.account.Refused EntityNotExist.Role, InvalidParameter.DurationSeconds
     */
    public RamRole role(AssumeRoleRequest request) {
        RamRole role = ram.role(request.role().account(), request.role().roleName())
                .orElseThrow(() -> request.wording().noRole().refused());
        Integer wanted = request.durationSeconds();
        if (wanted != null && wanted > role.maxSessionSeconds()) {
            throw request.wording().duration().refused();
        }
        return role;
    }

    /**
     * Hand out a session of the role that was decided on, and keep it.
     *
     * @param decided the role as {@link #role} found it before the decision
     * @param caller the account of who asks; null when nobody signed
     * @throws dev.understudy.account.Refused as {@link #role} does, also when the name is another role's by now
     */
    public Session issue(AssumeRoleRequest request, RamRole decided, @Nullable AccountId caller, Instant now) {
        RamRole role = role(request);
        // The trust policy of a role made anew under the name was not asked.
        if (!role.id().equals(decided.id())) {
            throw request.wording().noRole().refused();
        }
        Integer wanted = request.durationSeconds();
        int seconds = wanted == null ? DEFAULT_SECONDS : wanted;
        Session session = new Session(
                "STS." + ids.alphanumeric(KEY_TAIL),
                ids.alphanumeric(SECRET),
                Sessions.TOKEN_PREFIX + ids.alphanumeric(TOKEN_TAIL),
                role.account(),
                role.id(),
                role.name(),
                request.sessionName(),
                now.plusSeconds(seconds),
                request.policy(),
                request.sourceIdentity(),
                caller);
        sessions.add(session, now);
        return session;
    }
}

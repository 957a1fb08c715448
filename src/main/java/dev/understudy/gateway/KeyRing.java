package dev.understudy.gateway;

import dev.understudy.account.AccessKey;
import dev.understudy.policy.Principal;
import dev.understudy.ram.InForce;
import dev.understudy.ram.RamUser;
import dev.understudy.sts.Session;
import dev.understudy.sts.Sessions;
import dev.understudy.sts.TokenCheck;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds who holds an access key, long-lived or temporary; a security token only counts with the key it came with. */
final class KeyRing {
    private static final String TEMPORARY = "STS.";

    private final InForce ram;
    private final Sessions sessions;
    private final Clocks clocks;

    KeyRing(InForce ram, Sessions sessions, Clocks clocks) {
        this.ram = ram;
        this.sessions = sessions;
        this.clocks = clocks;
    }

    /** Look a key up; {@code token} is null when none was sent. */
    KeyCheck find(String accessKeyId, @Nullable String token) {
        return accessKeyId.startsWith(TEMPORARY) ? temporary(accessKeyId, token) : longLived(accessKeyId, token);
    }

    private KeyCheck longLived(String accessKeyId, @Nullable String token) {
        Optional<AccessKey> found = ram.key(accessKeyId);
        if (found.isEmpty()) {
            return KeyCheck.Failure.UNKNOWN_KEY;
        }
        AccessKey key = found.get();
        if (!key.active()) {
            return KeyCheck.Failure.INACTIVE_KEY;
        }
        return token == null
                ? new KeyCheck.Known(new Caller(accessKeyId, key.secret(), owner(key), null))
                : KeyCheck.Failure.TOKEN_OF_ANOTHER_KEY;
    }

    private Principal owner(AccessKey key) {
        String userName = key.userName();
        if (userName == null) {
            return new Principal.Root(key.account());
        }
        String userId = ram.user(key.account(), userName).map(RamUser::id).orElse(null);
        return new Principal.User(key.account(), userName, userId);
    }

    private KeyCheck temporary(String accessKeyId, @Nullable String token) {
        Optional<Session> session = sessions.find(accessKeyId);
        if (session.isEmpty()) {
            return KeyCheck.Failure.UNKNOWN_KEY;
        }
        if (token == null) {
            return KeyCheck.Failure.TOKEN_MISSING;
        }
        return sessions.check(
                        accessKeyId, token, clocks.of(session.get().account()).instant())
                .fold(new TokenCheck.Cases<>(
                        valid -> new KeyCheck.Known(
                                new Caller(accessKeyId, valid.accessKeySecret(), valid.principal(), valid)),
                        expired -> KeyCheck.Failure.TOKEN_EXPIRED,
                        // ASSUMED: deleting a role "invalidates" its tokens (STS help, FAQ), and no page names a code.
                        roleGone -> KeyCheck.Failure.TOKEN_MALFORMED,
                        () -> KeyCheck.Failure.TOKEN_OF_ANOTHER_KEY,
                        () -> KeyCheck.Failure.TOKEN_MALFORMED,
                        () -> KeyCheck.Failure.UNKNOWN_KEY));
    }
}

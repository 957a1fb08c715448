package dev.understudy.sts;

import dev.understudy.policy.AccountId;
import dev.understudy.ram.InForce;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * The sessions that were handed out, by AccessKeyId; readers never wait.
 *
 * <p>Memory is bounded: sessions are dropped some time after they have been expired for an hour, and beyond {@code most} of them the oldest go first.
 */
public final class Sessions {
    /** How many sessions are kept unless told otherwise. */
    public static final int MOST = 100_000;

    /** How a token begins. */
    static final String TOKEN_PREFIX = "CAIS";

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int SWEEP_EVERY = 1024;
    private static final Pattern TOKEN = Pattern.compile(TOKEN_PREFIX + "[A-Za-z0-9+/]+={0,2}");

    private final InForce ram;
    private final int most;
    private final Map<String, Session> byKey = new ConcurrentHashMap<>();
    private final Queue<String> oldestFirst = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicInteger untilSweep = new AtomicInteger(SWEEP_EVERY);

    public Sessions(InForce ram) {
        this(ram, MOST);
    }

    public Sessions(InForce ram, int most) {
        this.ram = ram;
        this.most = most;
    }

    /** Find a session by its key, dead or alive. */
    public Optional<Session> find(String accessKeyId) {
        return Optional.ofNullable(byKey.get(accessKeyId));
    }

    /** Check the token that came with a key. */
    public TokenCheck check(String accessKeyId, String securityToken, Instant now) {
        Session session = byKey.get(accessKeyId);
        boolean its = session != null && same(session.securityToken(), securityToken);
        if (!its && !TOKEN.matcher(securityToken).matches()) {
            return new TokenCheck.Malformed();
        }
        if (session == null || isForgotten(session, now)) {
            return new TokenCheck.Unknown();
        }
        if (!its) {
            return new TokenCheck.Mismatch();
        }
        if (session.isExpired(now)) {
            return new TokenCheck.Expired(session);
        }
        return ram.isAlive(session.account(), session.roleName(), session.roleId())
                ? new TokenCheck.Valid(session)
                : new TokenCheck.RoleGone(session);
    }

    /** Drop all sessions of an account, as when its world is reset; gives the ids of their keys. */
    public Set<String> forget(AccountId account) {
        Set<String> dropped = new HashSet<>();
        byKey.forEach((keyId, session) -> {
            if (session.account().equals(account) && byKey.remove(keyId, session)) {
                dropped.add(keyId);
            }
        });
        return dropped;
    }

    /** How many sessions are kept. */
    public int size() {
        return byKey.size();
    }

    /** Keep a session, such as one a test brings along. */
    public void add(Session session, Instant now) {
        byKey.put(session.accessKeyId(), session);
        oldestFirst.add(session.accessKeyId());
        if (queued.incrementAndGet() > most) {
            dropOldest();
        }
        if (untilSweep.decrementAndGet() == 0) {
            byKey.values().removeIf(kept -> isForgotten(kept, now));
            // As many more as are left: looking through them costs each new one the same, however many there are.
            untilSweep.set(Math.max(SWEEP_EVERY, byKey.size()));
        }
    }

    private void dropOldest() {
        String oldest = oldestFirst.poll();
        if (oldest != null) {
            queued.decrementAndGet();
            byKey.remove(oldest);
        }
    }

    private static boolean isForgotten(Session session, Instant now) {
        return !now.isBefore(session.expiresAt().plus(REMEMBERED));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}

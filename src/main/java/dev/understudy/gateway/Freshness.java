package dev.understudy.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps old and repeated requests out, by the system clock, because real SDKs sign with that.
 *
 * <p>15 minutes either way: RAM API "Signature mechanism"; Log Service API "Request headers". ASSUMED: 15 minutes to
 * the second are still good. ASSUMED: nonces are remembered per access key, whatever the service, for as long as their time stamp
 * could be good.
 */
final class Freshness {
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Clock system;
    private UsedNonces older = new UsedNonces();
    private UsedNonces newer = new UsedNonces();
    private Instant turn;

    Freshness(Clock system) {
        this.system = system;
        this.turn = system.instant();
    }

    boolean isFresh(Instant signedAt) {
        return Duration.between(signedAt, system.instant()).abs().compareTo(WINDOW) <= 0;
    }

    Instant now() {
        return system.instant();
    }

    /** Remember a nonce; false when the key has used it before. */
    boolean isFirstUse(String accessKeyId, String nonce) {
        long use = UsedNonces.hash(accessKeyId, nonce);
        synchronized (this) {
            takeTurns();
            return !older.contains(use) && newer.add(use);
        }
    }

    /** Two sets take turns, each for the whole span a time stamp can be good: nothing is forgotten too early. */
    private void takeTurns() {
        Instant now = system.instant();
        if (Duration.between(turn, now).compareTo(WINDOW.multipliedBy(2)) > 0) {
            older = newer;
            newer = new UsedNonces();
            turn = now;
        }
    }
}

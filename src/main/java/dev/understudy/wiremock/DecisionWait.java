package dev.understudy.wiremock;

import dev.understudy.trail.DecisionRecord;
import dev.understudy.trail.Trail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a few requests wait for the next decision; each keeps one of the server's threads meanwhile. */
final class DecisionWait {
    /** How many may wait at a time. */
    static final int PLACES = 8;

    private final Trail trail;
    private final Semaphore places = new Semaphore(PLACES);
    private volatile int waiting;

    DecisionWait(Trail trail) {
        this.trail = trail;
        trail.whenAdded(this::wake);
    }

    /**
     * What came after a request, as soon as there is something that passes the filter, or nothing when the time is over.
     *
     * @throws BadAdminRequest 404 when that request is unknown, 429 when too many wait
     */
    List<DecisionRecord> after(String requestId, Trail.Filter filter, Duration wait) {
        List<DecisionRecord> found = look(requestId, filter);
        if (!found.isEmpty() || wait.isZero()) {
            return found;
        }
        if (!places.tryAcquire()) {
            throw new BadAdminRequest(429, PLACES + " requests wait for decisions already; expected fewer");
        }
        try {
            return await(requestId, filter, System.nanoTime() + wait.toNanos());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            places.release();
        }
    }

    /** How many more may wait. */
    int freePlaces() {
        return places.availablePermits();
    }

    private synchronized List<DecisionRecord> await(String requestId, Trail.Filter filter, long deadline)
            throws InterruptedException {
        // INVARIANT: told before it looks, so that no record can come between looking and waiting unnoticed.
        waiting++;
        try {
            List<DecisionRecord> found = look(requestId, filter);
            long left = deadline - System.nanoTime();
            while (found.isEmpty() && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                found = look(requestId, filter);
                left = deadline - System.nanoTime();
            }
            return found;
        } finally {
            waiting--;
        }
    }

    private void wake() {
        if (waiting > 0) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    private List<DecisionRecord> look(String requestId, Trail.Filter filter) {
        Optional<List<DecisionRecord>> found = trail.after(requestId, filter);
        return found.orElseThrow(() ->
                new BadAdminRequest(404, "no decision for request `" + requestId + "`, or it is forgotten already"));
    }
}

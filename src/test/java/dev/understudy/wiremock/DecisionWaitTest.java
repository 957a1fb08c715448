package dev.understudy.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.trail.DecisionRecord;
import dev.understudy.trail.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DecisionWaitTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Trail trail = new Trail(100);
    private final DecisionWait newer = new DecisionWait(trail);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static DecisionRecord by(String key, String requestId) {
        return new DecisionRecord(
                requestId,
                Instant.EPOCH,
                "Ram",
                null,
                key,
                null,
                null,
                null,
                new DecisionRecord.Answer(200, null, null));
    }

    private static Trail.Filter of(String key) {
        return new Trail.Filter(Optional.of(key), Optional.empty(), Optional.empty(), 100);
    }

    private Future<List<String>> waiting(String key) {
        return threads.submit(() -> newer.after("", of(key), LONG).stream()
                .map(DecisionRecord::requestId)
                .toList());
    }

    private void untilFree(int places) {
        while (newer.freePlaces() != places) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoWaitsIsToldOfTheNextThatFits() throws ExecutionException, InterruptedException {
        Future<List<String>> wanted = waiting("LTAIwanted");
        untilFree(DecisionWait.PLACES - 1);
        trail.add(by("LTAIother", "one"));
        trail.add(by("LTAIwanted", "two"));

        assertThat(wanted.get()).containsExactly("two");
        untilFree(DecisionWait.PLACES);
    }

    @Test
    void whatIsThereAlreadyIsNotWaitedFor() {
        trail.add(by("LTAIone", "one"));

        assertThat(newer.after("", of("LTAIone"), LONG)).hasSize(1);
    }

    @Test
    void whenTheTimeIsOverThereIsNothing() {
        assertThat(newer.after("", of("LTAIone"), Duration.ofMillis(5))).isEmpty();
        assertThat(newer.freePlaces()).isEqualTo(DecisionWait.PLACES);
    }

    @Test
    void onlyAFewMayWait() throws ExecutionException, InterruptedException {
        List<Future<List<String>>> all = IntStream.range(0, DecisionWait.PLACES)
                .mapToObj(place -> waiting("LTAIone"))
                .toList();
        untilFree(0);
        assertThatThrownBy(() -> newer.after("", of("LTAIone"), LONG))
                .isInstanceOfSatisfying(
                        BadAdminRequest.class,
                        refused -> assertThat(refused.status()).isEqualTo(429));
        assertThat(newer.after("", of("LTAIone"), Duration.ZERO)).isEmpty();

        trail.add(by("LTAIone", "one"));
        for (Future<List<String>> told : all) {
            assertThat(told.get()).containsExactly("one");
        }
    }

    @Test
    void noneIsMissedHoweverTheyInterleave() throws ExecutionException, InterruptedException {
        Future<Integer> follower = threads.submit(() -> {
            String last = "";
            int seen = 0;
            while (seen < 50) {
                for (DecisionRecord found : newer.after(last, of("LTAIone"), LONG)) {
                    assertThat(found.requestId()).isEqualTo(String.valueOf(seen));
                    last = found.requestId();
                    seen++;
                }
            }
            return seen;
        });
        IntStream.range(0, 50).forEach(number -> trail.add(by("LTAIone", String.valueOf(number))));

        assertThat(follower.get()).isEqualTo(50);
    }

    @Test
    void aServerThatStopsDoesNotWait() throws InterruptedException {
        Thread[] waiter = new Thread[1];
        Future<Boolean> interrupted = threads.submit(() -> {
            waiter[0] = Thread.currentThread();
            return newer.after("", of("LTAIone"), LONG).isEmpty() && Thread.interrupted();
        });
        untilFree(DecisionWait.PLACES - 1);
        waiter[0].interrupt();

        assertThat(interrupted).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(true);
    }
}

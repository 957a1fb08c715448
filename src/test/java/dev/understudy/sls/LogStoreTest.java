package dev.understudy.sls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LogStoreTest {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00.000000005Z");
    private static final String ZEROS = "0".repeat(30);

    private static LogStore logStore(int shards) {
        return new LogStore(LogStoreSettings.of("access", 1, shards), new Jumps(), START);
    }

    private static void put(LogStore logStore, String text, Instant now) {
        logStore.append(text.getBytes(StandardCharsets.UTF_8), LogGroupWriter.noTags(), now);
    }

    private static List<String> texts(PulledLogs pulled) {
        return pulled.groups().stream()
                .map(group -> new String(group.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static void refuses(ThrowingCallable call, String code, int status, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.error()).isEqualTo(new CloudError(code, status, message)));
    }

    @Test
    void shardsDivideTheHashSpaceEvenly() {
        assertThat(logStore(4).shards(START).stream().map(shard -> shard.range().beginText()))
                .containsExactly("00" + ZEROS, "40" + ZEROS, "80" + ZEROS, "c0" + ZEROS);
        assertThat(logStore(4).shards(START).get(3).range().endText()).isEqualTo("f".repeat(32));
    }

    @Test
    void aSplitMakesTheParentReadOnlyAndNumbersOnlyGrow() {
        LogStore logStore = logStore(2);
        List<Shard> made = logStore.splitShard(0, "20", START);
        assertThat(made.stream().map(Shard::id)).containsExactly(0, 2, 3);
        assertThat(made.stream().map(Shard::isReadOnly)).containsExactly(true, false, false);
        assertThat(made.get(1).range().endText()).isEqualTo("20" + ZEROS);
        assertThat(logStore.mergeShards(2, START).stream().map(Shard::id)).containsExactly(4, 2, 3);
        assertThat(logStore.splitShard(4, 4, START)).hasSize(5);
        assertThat(logStore.writableShards()).isEqualTo(5);
    }

    @Test
    void splitsAndMergesAreRefusedInTheCloudsWords() {
        LogStore logStore = logStore(2);
        refuses(() -> logStore.splitShard(0, "00", START), "ParameterInvalid", 400, "invalid mid hash.");
        refuses(() -> logStore.splitShard(0, "80", START), "ParameterInvalid", 400, "invalid mid hash.");
        refuses(() -> logStore.splitShard(0, "xyz", START), "ParameterInvalid", 400, "invalid mid hash.");
        refuses(() -> logStore.splitShard(9, "20", START), "ParameterInvalid", 400, "invalid shard id.");
        refuses(() -> logStore.mergeShards(1, START), "ParameterInvalid", 400, "can not merge the last shard.");
        logStore.splitShard(0, "20", START);
        refuses(() -> logStore.mergeShards(0, START), "ParameterInvalid", 400, "invalid shard id.");
    }

    @Test
    void aHashKeyFindsItsShard() {
        LogStore logStore = logStore(2);
        logStore.append("low".getBytes(StandardCharsets.UTF_8), LogGroupWriter.noTags(), "7f", START);
        logStore.append("high".getBytes(StandardCharsets.UTF_8), LogGroupWriter.noTags(), "80", START);
        logStore.append("last".getBytes(StandardCharsets.UTF_8), LogGroupWriter.noTags(), "f".repeat(32), START);
        assertThat(texts(logStore.pull(0, logStore.cursor(0, "begin", START).text(), null, 10, START)))
                .containsExactly("low");
        assertThat(texts(logStore.pull(1, logStore.cursor(1, "begin", START).text(), null, 10, START)))
                .containsExactly("high", "last");
    }

    @Test
    void balancedWritesGoToEveryShardInTurn() {
        LogStore logStore = logStore(3);
        for (int write = 0; write < 6; write++) {
            put(logStore, "x", START);
        }
        for (int shard = 0; shard < 3; shard++) {
            String begin = logStore.cursor(shard, "begin", START).text();
            assertThat(logStore.pull(shard, begin, null, 10, START).groups()).hasSize(2);
        }
    }

    @Test
    void aCursorIsNanosecondsThatGrowByOneAGroup() {
        LogStore logStore = logStore(1);
        put(logStore, "a", START);
        put(logStore, "b", START);
        assertThat(new String(
                        Base64.getDecoder()
                                .decode(logStore.cursor(0, "begin", START).text()),
                        StandardCharsets.ISO_8859_1))
                .isEqualTo("1767600000000000005");
        assertThat(logStore.cursor(0, "end", START)).isEqualTo(new Cursor(1767600000000000007L));
    }

    @Test
    void pullingStopsAtTheCountAtTheEndCursorAndAtTheEnd() {
        LogStore logStore = logStore(1);
        List.of("a", "b", "c").forEach(text -> put(logStore, text, START));
        Cursor begin = logStore.cursor(0, "begin", START);
        PulledLogs two = logStore.pull(0, begin.text(), null, 2, START);
        assertThat(texts(two)).containsExactly("a", "b");
        assertThat(two.last()).contains(begin.plus(1));
        PulledLogs one = logStore.pull(0, begin.text(), begin.plus(1).text(), 10, START);
        assertThat(texts(one)).containsExactly("a");
        PulledLogs rest = logStore.pull(0, two.next().text(), null, 10, START);
        assertThat(texts(rest)).containsExactly("c");
        PulledLogs none = logStore.pull(0, rest.next().text(), null, 10, START);
        assertThat(none.groups()).isEmpty();
        assertThat(none.atEnd()).isTrue();
        assertThat(none.next()).isEqualTo(logStore.cursor(0, "end", START));
    }

    @Test
    void aCursorByTimeIsThatOfTheFirstGroupReceivedThenAndIsClamped() {
        LogStore logStore = logStore(1);
        put(logStore, "a", START);
        put(logStore, "b", START.plusSeconds(10));
        Instant now = START.plusSeconds(20);
        Cursor begin = logStore.cursor(0, "begin", now);
        long second = START.getEpochSecond();
        assertThat(logStore.cursor(0, "0", now)).isEqualTo(begin);
        assertThat(logStore.cursor(0, Long.toString(second), now)).isEqualTo(begin);
        assertThat(logStore.cursor(0, Long.toString(second + 1), now)).isEqualTo(begin.plus(1));
        assertThat(logStore.cursor(0, Long.toString(second + 99), now)).isEqualTo(begin.plus(2));
        assertThat(logStore.cursorTime(0, begin.plus(1).text(), now)).isEqualTo(START.plusSeconds(10));
        assertThat(logStore.cursorTime(0, begin.plus(2).text(), now)).isEqualTo(now);
    }

    @Test
    void cursorsAndPullsAreRefusedInTheCloudsWords() {
        LogStore logStore = logStore(1);
        refuses(() -> logStore.cursor(0, "x", START), "ParameterInvalid", 400, "Parameter From is not valid.");
        refuses(() -> logStore.cursor(1, "end", START), "ShardNotExist", 400, "Shard 1 does not exist.");
        for (String wrong : List.of("", "!", "eA==", new Cursor(1).text(), new Cursor(Long.MAX_VALUE).text())) {
            refuses(
                    () -> logStore.pull(0, wrong, null, 1, START),
                    "ParameterInvalid",
                    400,
                    "Invalid cursor " + wrong + ".");
        }
        String end = logStore.cursor(0, "end", START).text();
        refuses(
                () -> logStore.pull(0, end, null, 0, START),
                "ParameterInvalid",
                400,
                "ParameterCount should be in [0-1000].");
        refuses(
                () -> logStore.pull(0, end, null, 1001, START),
                "ParameterInvalid",
                400,
                "ParameterCount should be in [0-1000].");
    }

    @Test
    void dataGoWhenTheirTimeIsOverAndTheirCursorsWithThem() {
        LogStore logStore = logStore(1);
        put(logStore, "old", START);
        Cursor old = logStore.cursor(0, "begin", START);
        Instant later = START.plus(Duration.ofHours(23));
        put(logStore, "new", later);
        Instant now = START.plus(Duration.ofDays(1));
        assertThat(texts(logStore.pull(0, logStore.cursor(0, "begin", now).text(), null, 10, now)))
                .containsExactly("new");
        refuses(
                () -> logStore.pull(0, old.text(), null, 10, now),
                "InvalidCursor",
                400,
                "Invalid cursor " + old.text() + ".");
        Instant muchLater = now.plus(Duration.ofDays(9));
        Cursor begin = logStore.cursor(0, "begin", muchLater);
        assertThat(begin).isEqualTo(logStore.cursor(0, "end", muchLater));
        assertThat(logStore.pull(0, begin.text(), null, 10, muchLater).atEnd()).isTrue();
    }

    @Test
    void aReadOnlyShardIsListedUntilItsDataHaveGone() {
        LogStore logStore = logStore(1);
        logStore.splitShard(0, 2, START);
        assertThat(logStore.shards(START.plus(Duration.ofHours(23)))).hasSize(3);
        assertThat(logStore.shards(START.plus(Duration.ofDays(1))).stream().map(Shard::id))
                .containsExactly(1, 2);
    }

    @Test
    void nothingIsLostWhenManyWriteWhileAShardIsSplit() throws InterruptedException, ExecutionException {
        LogStore logStore = logStore(1);
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<?>> work = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            work.add(writers.submit(() -> {
                for (int write = 0; write < 500; write++) {
                    put(logStore, "x", START);
                }
            }));
        }
        for (int split = 0; split < 20; split++) {
            logStore.splitShard(split * 2, 2, START);
        }
        for (Future<?> done : work) {
            done.get();
        }
        writers.shutdown();
        long stored = logStore.shards(START).stream()
                .mapToLong(shard -> logStore.cursor(shard.id(), "end", START).position()
                        - logStore.cursor(shard.id(), "begin", START).position())
                .sum();
        assertThat(stored).isEqualTo(2000);
    }
}

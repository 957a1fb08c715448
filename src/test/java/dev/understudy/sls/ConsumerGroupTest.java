package dev.understudy.sls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;
import dev.understudy.account.ScriptedClock.Jump;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConsumerGroupTest {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final Jumps jumps = new Jumps();
    private Instant now = START;

    private LogStore logStore(int shards) {
        return new LogStore(LogStoreSettings.of("access", 30, shards), jumps, START);
    }

    private static ConsumerGroup group(LogStore logStore, boolean order) {
        return logStore.createConsumerGroup(new ConsumerGroupSettings("workers", 60, order));
    }

    private void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }

    private void jump(Duration time) {
        jumps.observe(new Jump(now, now.plus(time)));
        now = now.plus(time);
    }

    private static void refuses(ThrowingCallable call, String code, int status, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.error()).isEqualTo(new CloudError(code, status, message)));
    }

    @Test
    void theFirstConsumerGetsEveryShard() {
        ConsumerGroup group = group(logStore(4), false);
        assertThat(group.heartBeat("a", List.of(), now)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aSecondConsumerGetsHalfOnceTheFirstHasLetGo() {
        ConsumerGroup group = group(logStore(4), false);
        group.heartBeat("a", List.of(), now);
        assertThat(group.heartBeat("b", List.of(), now)).isEmpty();
        assertThat(group.holdings(now))
                .containsEntry(2, new Holding(ShardState.TRANSFERRING, "a", "b"))
                .containsEntry(3, new Holding(ShardState.TRANSFERRING, "a", "b"));
        assertThat(group.heartBeat("a", List.of(0, 1, 2, 3), now)).containsExactly(0, 1);
        assertThat(group.heartBeat("b", List.of(), now)).isEmpty();
        assertThat(group.heartBeat("a", List.of(0, 1, 3), now)).containsExactly(0, 1);
        assertThat(group.heartBeat("b", List.of(), now)).containsExactly(2);
        assertThat(group.heartBeat("a", List.of(0, 1), now)).containsExactly(0, 1);
        assertThat(group.heartBeat("b", List.of(2), now)).containsExactly(2, 3);
    }

    @Test
    void aConsumerThatIsNotHeardForTheTimeoutLosesItsShards() {
        ConsumerGroup group = group(logStore(2), false);
        group.heartBeat("a", List.of(), now);
        pass(30);
        group.heartBeat("b", List.of(), now);
        pass(29);
        assertThat(group.consumers(now)).containsExactly("a", "b");
        pass(1);
        assertThat(group.consumers(now)).containsExactly("b");
        assertThat(group.heartBeat("b", List.of(), now)).containsExactly(0, 1);
    }

    @Test
    void aDeadConsumerMustDropItsShardsBeforeItJoinsAgain() {
        ConsumerGroup group = group(logStore(2), false);
        group.heartBeat("a", List.of(), now);
        pass(60);
        refuses(
                () -> group.heartBeat("a", List.of(0, 1), now),
                "NotExistConsumerWithBody",
                400,
                "non-exist consumer with non-empty body of heartbeat message");
        assertThat(group.heartBeat("a", List.of(), now)).containsExactly(0, 1);
    }

    @Test
    void aTransferGoesBackWhenTheNextConsumerDies() {
        ConsumerGroup group = group(logStore(2), false);
        group.heartBeat("a", List.of(), now);
        group.heartBeat("b", List.of(), now);
        pass(50);
        group.heartBeat("a", List.of(0, 1), now);
        pass(10);
        assertThat(group.heartBeat("a", List.of(0, 1), now)).containsExactly(0, 1);
    }

    @Test
    void aTransferIsFreedWhenTheHolderDies() {
        ConsumerGroup group = group(logStore(2), false);
        group.heartBeat("a", List.of(), now);
        pass(30);
        group.heartBeat("b", List.of(), now);
        pass(30);
        assertThat(group.holdings(now)).containsEntry(0, Holding.assigned("b")).containsEntry(1, Holding.assigned("b"));
    }

    @Test
    void aJumpOfTheClockGivesALiveConsumerOneMoreHeartbeat() {
        ConsumerGroup group = group(logStore(1), false);
        group.heartBeat("a", List.of(), now);
        pass(5);
        group.heartBeat("a", List.of(0), now);
        pass(3);
        jump(Duration.ofHours(1));
        pass(9);
        assertThat(group.consumers(now)).containsExactly("a");
        pass(1);
        assertThat(group.consumers(now)).isEmpty();
    }

    @Test
    void twoJumpsInARowSpareAConsumerToo() {
        ConsumerGroup group = group(logStore(1), false);
        group.heartBeat("a", List.of(), now);
        jump(Duration.ofHours(1));
        pass(3);
        jump(Duration.ofHours(1));
        pass(9);
        assertThat(group.heartBeat("a", List.of(0), now)).containsExactly(0);
        pass(59);
        // The interval was 12 s of real time, not two hours.
        jump(Duration.ofHours(1));
        pass(23);
        assertThat(group.consumers(now)).containsExactly("a");
        pass(1);
        assertThat(group.consumers(now)).isEmpty();
    }

    @Test
    void aConsumerThatWasDeadBeforeTheJumpStaysDead() {
        ConsumerGroup group = group(logStore(1), false);
        group.heartBeat("a", List.of(), now);
        pass(61);
        jump(Duration.ofHours(1));
        assertThat(group.consumers(now)).isEmpty();
    }

    @Test
    void withOrderTheChildrenOfASplitWaitForTheirParent() {
        LogStore logStore = logStore(1);
        ConsumerGroup group = group(logStore, true);
        assertThat(group.heartBeat("a", List.of(), now)).containsExactly(0);
        logStore.append("group".getBytes(StandardCharsets.UTF_8), LogGroupWriter.noTags(), now);
        logStore.splitShard(0, "80", now);
        assertThat(group.heartBeat("a", List.of(0), now)).containsExactly(0);
        String end = logStore.cursor(0, "end", now).text();
        group.updateCheckPoint(0, end, "a", false, now);
        assertThat(group.holdings(now)).containsEntry(0, Holding.OVER);
        assertThat(group.heartBeat("a", List.of(0), now)).containsExactly(1, 2);
    }

    @Test
    void withOrderTheChildOfAMergeWaitsForBothParents() {
        LogStore logStore = logStore(2);
        byte[] bytes = "group".getBytes(StandardCharsets.UTF_8);
        logStore.append(bytes, LogGroupWriter.noTags(), "00", now);
        logStore.append(bytes, LogGroupWriter.noTags(), "ff", now);
        ConsumerGroup group = group(logStore, true);
        group.heartBeat("a", List.of(), now);
        logStore.mergeShards(0, now);
        group.updateCheckPoint(0, logStore.cursor(0, "end", now).text(), "a", false, now);
        assertThat(group.heartBeat("a", List.of(1), now)).containsExactly(1);
        group.updateCheckPoint(1, logStore.cursor(1, "end", now).text(), "a", false, now);
        assertThat(group.heartBeat("a", List.of(1), now)).containsExactly(2);
    }

    @Test
    void withoutOrderTheChildrenOfASplitAreSharedOutAtOnce() {
        LogStore logStore = logStore(1);
        ConsumerGroup group = group(logStore, false);
        group.heartBeat("a", List.of(), now);
        logStore.append(new byte[0], LogGroupWriter.noTags(), now);
        logStore.splitShard(0, "80", now);
        assertThat(group.heartBeat("a", List.of(0), now)).containsExactly(0, 1, 2);
    }

    @Test
    void givingUpOrderFreesTheShardsThatWait() {
        LogStore logStore = logStore(1);
        ConsumerGroup group = group(logStore, true);
        group.heartBeat("a", List.of(), now);
        logStore.append(new byte[0], LogGroupWriter.noTags(), now);
        logStore.splitShard(0, "80", now);
        group.update(old -> new ConsumerGroupSettings(old.name(), 60, false), now);
        assertThat(group.heartBeat("a", List.of(0), now)).containsExactly(0, 1, 2);
    }

    @Test
    void onlyTheHolderSavesACheckpointUnlessForced() {
        LogStore logStore = logStore(2);
        ConsumerGroup group = group(logStore, false);
        group.heartBeat("a", List.of(), now);
        group.heartBeat("b", List.of(), now);
        group.heartBeat("a", List.of(0), now);
        refuses(
                () -> group.updateCheckPoint(1, "MTI=", "a", false, now),
                "ConsumerNotMatch",
                400,
                "Consumer not match");
        refuses(
                () -> group.updateCheckPoint(1, "MTI=", "c", false, now),
                "ConsumerNotExist",
                404,
                "Consumer not exist in the consumer group");
        refuses(() -> group.updateCheckPoint(7, "MTI=", "a", false, now), "ShardNotExist", 404, "Shard not exist.");
        refuses(
                () -> group.updateCheckPoint(0, "no base64", "a", false, now),
                "InvalidShardCheckPoint",
                400,
                "Shard checkpoint not encoded by base64.");
        pass(1);
        group.updateCheckPoint(1, "MTI=", "", true, now);
        group.updateCheckPoint(0, "MTM=", "a", false, now);
        assertThat(group.checkPoints(now))
                .containsExactly(new CheckPoint(0, "MTM=", now, "a"), new CheckPoint(1, "MTI=", now, ""));
    }

    @Test
    void aForcedEarlierCheckpointOpensAFinishedShardAgain() {
        LogStore logStore = logStore(1);
        ConsumerGroup group = group(logStore, false);
        group.heartBeat("a", List.of(), now);
        logStore.append(new byte[0], LogGroupWriter.noTags(), now);
        logStore.splitShard(0, 2, now);
        group.updateCheckPoint(0, logStore.cursor(0, "end", now).text(), "a", false, now);
        assertThat(group.heartBeat("a", List.of(0), now)).containsExactly(1, 2);
        group.updateCheckPoint(0, logStore.cursor(0, "begin", now).text(), "", true, now);
        assertThat(group.heartBeat("a", List.of(1, 2), now)).containsExactly(0, 1, 2);
    }

    @Test
    void aShardThatWasNeverSavedHasAnEmptyCheckpoint() {
        ConsumerGroup group = group(logStore(2), false);
        assertThat(group.checkPoints(now)).containsExactly(CheckPoint.none(0), CheckPoint.none(1));
    }

    @Test
    void whateverConsumersDoTheirSharesDifferByAtMostOneOnceTransfersAreDone() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            ConsumerGroup group = group(logStore(1 + random.nextInt(9)), false);
            Map<String, List<Integer>> held = new TreeMap<>();
            for (int step = 0; step < 40; step++) {
                pass(random.nextInt(20));
                String consumer = "c" + random.nextInt(5);
                held.keySet().retainAll(group.consumers(now));
                held.put(consumer, group.heartBeat(consumer, held.getOrDefault(consumer, List.of()), now));
                assertNobodySharesAShard(held);
            }
            held.keySet().retainAll(group.consumers(now));
            for (int settle = 0; settle < 3; settle++) {
                held.replaceAll((consumer, shards) -> group.heartBeat(consumer, shards, now));
            }
            assertThat(held.values().stream().mapToInt(List::size).max().orElseThrow()
                            - held.values().stream().mapToInt(List::size).min().orElseThrow())
                    .isLessThanOrEqualTo(1);
        }
    }

    private static void assertNobodySharesAShard(Map<String, List<Integer>> held) {
        List<Integer> all = held.values().stream().flatMap(List::stream).toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void aGroupIsRefusedForItsNameOrTimeout() {
        LogStore logStore = logStore(1);
        for (ConsumerGroupSettings wrong : List.of(
                new ConsumerGroupSettings("", 60, false),
                new ConsumerGroupSettings("a b", 60, false),
                new ConsumerGroupSettings("x".repeat(129), 60, false),
                new ConsumerGroupSettings("workers", 0, false))) {
            refuses(
                    () -> logStore.createConsumerGroup(wrong),
                    "JsonInfoInvalid",
                    400,
                    "ConsumerGroup or timeout is of error format.");
        }
        group(logStore, false);
        refuses(() -> group(logStore, false), "ConsumerGroupAlreadyExist", 400, "Consumer group already exist.");
        logStore.deleteConsumerGroup("workers");
        refuses(() -> logStore.consumerGroup("workers"), "ConsumerGroupNotExist", 404, "Consumer group not exist.");
        refuses(
                () -> logStore.deleteConsumerGroup("workers"),
                "ConsumerGroupNotExist",
                404,
                "Consumer group not exist.");
    }
}

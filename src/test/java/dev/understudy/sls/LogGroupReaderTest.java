package dev.understudy.sls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyun.openservices.log.common.Logs;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LogGroupReaderTest {
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    private static Logs.LogGroup.Builder sample(long time) {
        return Logs.LogGroup.newBuilder()
                .setTopic("thema")
                .setSource("10.0.0.1")
                .setMachineUUID("machine")
                .setCategory("category")
                .addLogTags(Logs.LogTag.newBuilder().setKey("__pack_id__").setValue("1-0"))
                .addLogs(Logs.Log.newBuilder()
                        .setTime((int) time)
                        .setTimeNs(7)
                        .addContents(
                                Logs.Log.Content.newBuilder().setKey("method").setValue("GET"))
                        .addContents(
                                Logs.Log.Content.newBuilder().setKey("stadt").setValue("杭州")));
    }

    private static LogGroup read(byte[] bytes) {
        return LogGroupReader.read(bytes, LogGroupLimits.DEFAULT, NOW);
    }

    private static void refuses(ThrowingCallable call, String code, int status, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.error()).isEqualTo(new CloudError(code, status, message)));
    }

    @Test
    void whatTheServerWritesItselfIsReadByTheSdkAndByUs() throws InvalidProtocolBufferException {
        Log log = new Log(
                NOW.getEpochSecond(), 0, List.of(new LogField("event", "杭".repeat(100)), new LogField("a", "")));
        byte[] bytes = LogGroupWriter.group("thema", "10.0.0.1", log);

        assertThat(read(bytes)).isEqualTo(new LogGroup(List.of(log), "thema", "10.0.0.1", "", List.of()));
        Logs.LogGroup bySdk = Logs.LogGroup.parseFrom(bytes);
        assertThat(bySdk.getTopic()).isEqualTo("thema");
        assertThat(bySdk.getLogs(0).getContents(0).getValue()).isEqualTo("杭".repeat(100));
    }

    @Test
    void whatTheSdkWritesIsRead() {
        long time = NOW.getEpochSecond();
        assertThat(read(sample(time).build().toByteArray()))
                .isEqualTo(new LogGroup(
                        List.of(new Log(time, 7, List.of(new LogField("method", "GET"), new LogField("stadt", "杭州")))),
                        "thema",
                        "10.0.0.1",
                        "machine",
                        List.of(new LogField("__pack_id__", "1-0"))));
    }

    @Test
    void whatIsWrittenTheSdkReads() throws InvalidProtocolBufferException {
        Logs.LogGroup small = sample(1).build();
        Logs.LogGroup large = sample(2).setTopic("x".repeat(100_000)).build();
        byte[] list = LogGroupWriter.list(List.of(
                new StoredLogGroup(small.toByteArray(), LogGroupWriter.metaTags("192.0.2.7", NOW), NOW),
                new StoredLogGroup(large.toByteArray(), LogGroupWriter.noTags(), NOW)));
        assertThat(Logs.LogGroupList.parseFrom(list).getLogGroupListList())
                .containsExactly(
                        small.toBuilder()
                                .addLogTags(Logs.LogTag.newBuilder()
                                        .setKey("__client_ip__")
                                        .setValue("192.0.2.7"))
                                .addLogTags(Logs.LogTag.newBuilder()
                                        .setKey("__receive_time__")
                                        .setValue(Long.toString(NOW.getEpochSecond())))
                                .build(),
                        large);
    }

    @Test
    void aPackageListOfTheSdkIsSplit() {
        byte[] bytes = Logs.SlsLogPackageList.newBuilder()
                .addPackages(Logs.SlsLogPackage.newBuilder()
                        .setData(ByteString.copyFromUtf8("first"))
                        .setUncompressSize(5))
                .addPackages(Logs.SlsLogPackage.newBuilder()
                        .setData(ByteString.copyFromUtf8("second"))
                        .setUncompressSize(99)
                        .setCompressType(Logs.SlsCompressType.SLS_CMP_ZSTD))
                .build()
                .toByteArray();
        List<LogPackage> packages = LogGroupReader.packages(bytes);
        assertThat(packages.stream().map(LogPackage::compressType)).containsExactly("", "zstd");
        assertThat(packages.stream().map(LogPackage::rawSize)).containsExactly(5, 99);
        assertThat(packages.stream().map(LogPackage::data))
                .containsExactly("first".getBytes(StandardCharsets.UTF_8), "second".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void requiredFieldsAreRequired() {
        for (byte[] lacking : List.of(
                new byte[] {0x0A, 0x00},
                new byte[] {0x32, 0x03, 0x0A, 0x01, 0x6B},
                "no protobuf at all".getBytes(StandardCharsets.UTF_8),
                new byte[] {0x0A, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F},
                new byte[] {0x0A, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF},
                new byte[] {0x0B, 0x0B, 0x0B},
                new byte[] {0x08, 0x01},
                new byte[] {0x00})) {
            refuses(() -> read(lacking), "PostBodyInvalid", 400, "Protobuffer content cannot be parsed.");
        }
    }

    @Test
    void unknownFieldsAreSteppedOver() {
        assertThat(read(new byte[] {(byte) 0x98, 0x06, 0x05, (byte) 0xA2, 0x06, 0x01, 0x41})
                        .logs())
                .isEmpty();
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        byte[] bytes = {0x1A, 0x02, (byte) 0xC3, 0x28};
        refuses(() -> read(bytes), "InvalidEncoding", 400, "Non-UTF8 charactors are in logs.");
    }

    @Test
    void aKeyThatIsEmptyOrTooLongIsRefused() {
        for (String key : List.of("", "k".repeat(129), "键".repeat(43))) {
            byte[] bytes = sample(NOW.getEpochSecond())
                    .addLogTags(Logs.LogTag.newBuilder().setKey(key).setValue("v"))
                    .build()
                    .toByteArray();
            refuses(() -> read(bytes), "InvalidKey", 400, "Invalid keys are in logs.");
        }
        assertThat(read(sample(NOW.getEpochSecond())
                                .addLogTags(Logs.LogTag.newBuilder()
                                        .setKey("键".repeat(42))
                                        .setValue("v"))
                                .build()
                                .toByteArray())
                        .tags())
                .hasSize(2);
    }

    @Test
    void aLogMustBeOfTheLastSevenDaysOrTheNextQuarterOfAnHour() {
        Instant oldest = NOW.minus(Duration.ofDays(7));
        Instant newest = NOW.plus(Duration.ofMinutes(15));
        assertThat(read(sample(oldest.getEpochSecond()).build().toByteArray()).logs())
                .hasSize(1);
        assertThat(read(sample(newest.getEpochSecond()).build().toByteArray()).logs())
                .hasSize(1);
        for (long wrong : new long[] {oldest.getEpochSecond() - 1, newest.getEpochSecond() + 1, 0, -1}) {
            byte[] bytes = sample(wrong).build().toByteArray();
            refuses(() -> read(bytes), "PostBodyInvalid", 400, "The post data time is out of range");
        }
    }

    @Test
    void tooMuchIsRefused() {
        Logs.LogGroup.Builder many = Logs.LogGroup.newBuilder();
        for (int log = 0; log < 4097; log++) {
            many.addLogs(Logs.Log.newBuilder().setTime((int) NOW.getEpochSecond()));
        }
        byte[] bytes = many.build().toByteArray();
        refuses(
                () -> read(bytes),
                "PostBodyTooLarge",
                400,
                "Logs must be less than or equal to 3 MB and 4096 entries.");
        refuses(
                () -> read(new byte[10_485_761]),
                "PostBodyTooLarge",
                413,
                "Body size 10485761 must little than 10485760.");
    }

    @Test
    void hostileBytesEndInARefusalAndInNothingElse() {
        Random random = new Random(20260105);
        byte[] good = sample(NOW.getEpochSecond()).build().toByteArray();
        int refused = 0;
        for (int round = 0; round < 50_000; round++) {
            byte[] bytes = round % 2 == 0 ? new byte[random.nextInt(40)] : good.clone();
            if (round % 2 == 0) {
                random.nextBytes(bytes);
            }
            for (int flip = 0; flip < 3 && bytes.length > 0; flip++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            refused += isRefused(() -> read(bytes)) ? 1 : 0;
            refused += isRefused(() -> LogGroupReader.packages(bytes)) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(25_000);
    }

    private static boolean isRefused(Runnable call) {
        try {
            call.run();
            return false;
        } catch (Refused refused) {
            assertThat(refused.error().code()).isIn("PostBodyInvalid", "InvalidEncoding", "InvalidKey");
            return true;
        }
    }
}

package dev.understudy.wire.sls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import com.aliyun.openservices.log.util.LZ4Encoder;
import dev.understudy.wire.http.Sent;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quicktheories.core.Gen;

class LogCompressionTest {
    private static final Gen<LogCompression> ALL = arbitrary().enumValues(LogCompression.class);
    private static final Gen<byte[]> BODIES =
            integers().between(0, 3000).zip(integers().all(), LogCompressionTest::raw);

    private static byte[] raw(int size, int seed) {
        byte[] raw = new byte[size];
        new Random(seed).nextBytes(raw);
        // Half of it is dull, so that there is something to compress.
        Arrays.fill(raw, 0, size / 2, (byte) 'a');
        return raw;
    }

    @Test
    void whatIsPackedUnpacks() {
        qt().forAll(ALL, BODIES)
                .check((type, raw) -> Arrays.equals(raw, type.decompress(type.compress(raw), raw.length)));
    }

    @Test
    void theVendorsLz4IsOurs() throws Exception {
        byte[] raw = raw(5000, 1);

        assertThat(LogCompression.LZ4.decompress(LZ4Encoder.compressToLhLz4Chunk(raw), raw.length))
                .isEqualTo(raw);
        assertThat(LZ4Encoder.decompressFromLhLz4Chunk(LogCompression.LZ4.compress(raw), raw.length))
                .isEqualTo(raw);
    }

    @Test
    void anotherSizeThanStatedIsUnreadable() {
        qt().forAll(ALL, BODIES, integers().between(-3, 3))
                .assuming((type, raw, off) -> off != 0 && raw.length + off >= 0)
                .check((type, raw, off) -> isUnreadable(type, type.compress(raw), raw.length + off));
    }

    @Test
    void nothingAtAllIsNoBlock() {
        assertThat(isUnreadable(LogCompression.LZ4, new byte[0], 0)).isTrue();
    }

    @Test
    void whatIsCutShortIsUnreadable() {
        qt().forAll(ALL, BODIES, integers().between(1, 8)).check((type, raw, less) -> {
            byte[] packed = type.compress(raw);
            return isUnreadable(type, Arrays.copyOf(packed, Math.max(0, packed.length - less)), raw.length);
        });
    }

    @Test
    void damagedBytesNeverEndInAnotherException() {
        qt().forAll(ALL, BODIES, integers().all()).check((type, raw, bit) -> {
            byte[] packed = type.compress(raw);
            try {
                return type.decompress(Sent.flipped(packed, bit), raw.length).length == raw.length;
            } catch (UnreadableBody expected) {
                return expected.getMessage() != null && expected.getMessage().indexOf('\n') < 0;
            }
        });
    }

    @ParameterizedTest
    @EnumSource(LogCompression.class)
    void aBombIsRefusedByWhatItSaysAndByWhatItIs(LogCompression type) {
        byte[] bomb = type.compress(new byte[LogCompression.LIMIT + 1]);

        assertThatThrownBy(() -> type.decompress(bomb, LogCompression.LIMIT + 1L))
                .isInstanceOf(UnreadableBody.class)
                .hasMessage("the body says it unpacks to 10485761 bytes; expected 0 to 10485760");
        assertThatThrownBy(() -> type.decompress(bomb, 100)).isInstanceOf(UnreadableBody.class);
        assertThatThrownBy(() -> type.decompress(bomb, -1))
                .isInstanceOf(UnreadableBody.class)
                .hasMessage("the body says it unpacks to -1 bytes; expected 0 to 10485760");
        assertThatThrownBy(() -> type.decompress(bomb, Long.MAX_VALUE)).isInstanceOf(UnreadableBody.class);
    }

    @ParameterizedTest
    @EnumSource(LogCompression.class)
    void theLargestBodyPasses(LogCompression type) {
        byte[] raw = new byte[LogCompression.LIMIT];

        assertThat(type.decompress(type.compress(raw), raw.length)).isEqualTo(raw);
        assertThatThrownBy(() -> type.decompress(new byte[LogCompression.LIMIT + 1], 1))
                .isInstanceOf(UnreadableBody.class)
                .hasMessage("the body has 10485761 bytes; expected at most 10485760");
    }

    @Test
    void compressionsAreNamedAsInTheHeaders() {
        for (LogCompression type : LogCompression.values()) {
            assertThat(LogCompression.named(type.headerValue())).contains(type);
        }
        assertThat(LogCompression.named("snappy")).isEmpty();
        assertThat(LogCompression.named("")).isEmpty();
    }

    private static boolean isUnreadable(LogCompression type, byte[] packed, int size) {
        try {
            type.decompress(packed, size);
            return false;
        } catch (UnreadableBody expected) {
            return true;
        }
    }
}

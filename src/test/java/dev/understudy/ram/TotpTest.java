package dev.understudy.ram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1111111109);

    private final Totp totp = new Totp(SEED);

    // RFC 6238, appendix B, of 8 digits the last six.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(totp.code(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, -30, true", "-30, 0, true", "0, 30, true", "-90, -60, false", "30, 60, false", "0, 0, false"})
    void twoCodesInARowAreGoodForAMinuteAndAHalf(int first, int second, boolean good) {
        assertThat(totp.areConsecutive(totp.code(NOW.plusSeconds(first)), totp.code(NOW.plusSeconds(second)), NOW))
                .isEqualTo(good);
    }

    @Test
    void theOrderOfTheCodesCounts() {
        assertThat(totp.areConsecutive(totp.code(NOW), totp.code(NOW.minusSeconds(30)), NOW))
                .isFalse();
    }

    @Test
    void seedsAreGivenInBase32() {
        assertThat(Base32.encode(SEED)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.decode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")).isEqualTo(SEED);
        // RFC 4648, section 10.
        assertThat(Base32.encode("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.encode(new byte[] {-1, -1, -1, -1, -1})).isEqualTo("77777777");
        assertThat(Totp.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").code(Instant.ofEpochSecond(59)))
                .isEqualTo("287082");
    }
}

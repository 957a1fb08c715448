package dev.understudy.access.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class DiagnosticMessageTest {
    private static final DiagnosticMessage MESSAGE = new DiagnosticMessage(
            "695B7000-0123",
            "acs:ram::1000000000000001:user/alice",
            "log:GetProject",
            "acs:log:cn-hangzhou:1000000000000001:project/p",
            "ImplicitDeny",
            "AccountLevelIdentityBasedPolicy");

    @Test
    void beginsLikeTheCloudsAndReadsBack() {
        assertThat(MESSAGE.encode()).startsWith("AQEAAAAA");
        assertThat(DiagnosticMessage.decode(MESSAGE.encode())).contains(MESSAGE);
    }

    @Test
    void anyFlippedBitIsFound() {
        byte[] bytes = Base64.getDecoder().decode(MESSAGE.encode());
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(DiagnosticMessage.decode(Base64.getEncoder().encodeToString(damaged)))
                    .as("bit " + bit)
                    .isEmpty();
        }
    }

    @Test
    void refusesWhatIsNone() {
        String old =
                Base64.getEncoder().encodeToString("\1\1\0\0\0\0695B7000-0123".getBytes(StandardCharsets.ISO_8859_1));
        for (String text :
                new String[] {"", "AQEAAAAA", "AQEAAAAAAAAA", "no base64", "AQIBIAAAA", old, MESSAGE.encode() + "AAAA"
                }) {
            assertThat(DiagnosticMessage.decode(text)).as(text).isEmpty();
        }
    }
}

package dev.understudy.access.denial;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile pastes: read in bounded time, whatever they hold. */
class PastedReaderFuzzTest {
    private static final int MUCH = 10 * 1024 * 1024;
    // A loaded machine is slow, but no pattern may need minutes.
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final List<String> PIECES = List.of(
            "denied by sts or ram, action: ",
            ", resource: ",
            "acs:ram::1:role/x",
            "\"AuthAction\":\"",
            "AuthPrincipalType=",
            "SubUser",
            "AQEAAAAA",
            "userIdentity",
            "eventName",
            "\\\"",
            "{",
            "<AuthAction>",
            "\u0000",
            "\ud800",
            " Action: ",
            "Resource: acs:",
            ",",
            "\n");

    @ParameterizedTest
    @MethodSource
    void tenMegabytesTakeBoundedTime(String piece) {
        String text = piece.repeat(MUCH / piece.length());
        Assertions.assertTimeout(LONG, () -> PastedReader.read(text));
    }

    static Stream<String> tenMegabytesTakeBoundedTime() {
        return Stream.of(
                "[",
                "{\"a\":",
                "<a>",
                "\"",
                "\\",
                " ",
                "A",
                "AQEAAAAA",
                "AuthAction",
                "AuthAction\"\"\"\" ",
                "Resource: acs:",
                "&lol;",
                "denied by sts or ram, action: ",
                "denied by sts or ram,         ",
                "userIdentity\"eventName\"",
                "PolicyType: A");
    }

    @Test
    void binaryIsReadWithoutComplaint() {
        byte[] bytes = new byte[1024 * 1024];
        new Random(7).nextBytes(bytes);
        assertThatCode(() -> PastedReader.read(new String(bytes, StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @Test
    void anyMixOfTheWordsIsReadWithoutComplaint() {
        Random random = new Random(38);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(24);
            for (int piece = 0; piece < pieces; piece++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String paste = text.toString();
            assertThatCode(() -> PastedReader.read(paste)).as(paste).doesNotThrowAnyException();
        }
    }
}

package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestLinesTest {
    @Test
    void splitsAtLineFeedsAndPassesOverBlankLines() throws IOException {
        assertThat(split("a\n\n \t\r\nb\r\nc".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1 LINE a", "4 LINE b\r", "5 LINE c");
        assertThat(split("a\n".getBytes(StandardCharsets.UTF_8))).containsExactly("1 LINE a");
        assertThat(split(new byte[0])).isEmpty();
    }

    @Test
    void linesMayBeLongerThanWhatIsReadAtOnce() throws IOException {
        String longest = "é".repeat(RequestLines.LONGEST / 2);
        assertThat(split(("a\n" + longest + "\nb\n").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1 LINE a", "2 LINE " + longest, "3 LINE b");
    }

    @Test
    void whatIsTooLongOrNotUtf8IsALineToo() throws IOException {
        String tooLong = "x".repeat(RequestLines.LONGEST + 1);
        assertThat(split((tooLong + "\nb\n" + tooLong).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1 TOO_LONG ", "2 LINE b", "3 TOO_LONG ");
        assertThat(split(new byte[] {'a', (byte) 0xff, '\n', 'b', '\n', (byte) 0xc3}))
                .containsExactly("1 NOT_UTF_8 ", "2 LINE b", "3 NOT_UTF_8 ");
    }

    @Test
    void whoWaitsForAnAnswerGetsItBeforeTheNextLineIsAwaited() throws IOException {
        List<String> events = new ArrayList<>();
        RequestLines lines = new RequestLines(
                new ByteArrayInputStream("a\nb".getBytes(StandardCharsets.UTF_8)), () -> events.add("drained"));
        while (lines.next() != RequestLines.Found.END) {
            events.add(new String(lines.text(), 0, lines.length()));
        }
        assertThat(events).startsWith("a", "drained", "b");
    }

    private static List<String> split(byte[] bytes) throws IOException {
        RequestLines lines = new RequestLines(new ByteArrayInputStream(bytes), () -> {});
        List<String> found = new ArrayList<>();
        RequestLines.Found next = lines.next();
        while (next != RequestLines.Found.END) {
            found.add(lines.number() + " " + next + " " + new String(lines.text(), 0, lines.length()));
            next = lines.next();
        }
        return found;
    }
}

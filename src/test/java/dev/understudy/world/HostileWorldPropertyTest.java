package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HostileWorldPropertyTest {
    private static final long SEED = 20260105;
    private static final int CASES = 1_000;
    private static final String[] PIECES = {
        "{", "}", "[", "]", ":", "\"", "'", "\n", "\t", "- ", "&a ", "*a", "!!", "|", ">", "? ", "{A}", "{X}", "null",
        "1e9", "~", "#", "---\n", "%", "\u0000", "\uD83D", "\uFEFF", "  ", "file: ", "file: .", "\u2028", "0x1", "<<: "
    };

    @Test
    void aBrokenWorldIsAlwaysRefusedWithItsPlaceOrTaken() {
        SplittableRandom random = new SplittableRandom(SEED);
        int refused = 0;
        for (int number = 0; number < CASES; number++) {
            String text = broken(NormativeWorld.text(), random);
            try {
                WorldReader.read("w.yaml", text, new FolderOnDisk(NormativeWorld.DOC))
                        .toJson();
            } catch (MalformedWorld | NotEmulatedYet expected) {
                refused++;
                String message = String.valueOf(expected.getMessage());
                assertThat(message.lines().findFirst().orElseThrow())
                        .as("case %d of seed %d", number, SEED)
                        .matches("[^:]+:.*");
                assertThat(message.lines().count()).isLessThanOrEqualTo(2);
            } catch (RuntimeException | StackOverflowError wrong) {
                throw new AssertionError(
                        "case " + number + " of seed " + SEED + ": " + wrong + "\n" + text.replace('\0', '?'), wrong);
            }
        }
        assertThat(refused).isGreaterThan(CASES / 4);
    }

    private static String broken(String text, SplittableRandom random) {
        StringBuilder broken = new StringBuilder(text);
        int edits = random.nextInt(1, 4);
        for (int edit = 0; edit < edits; edit++) {
            int from = random.nextInt(broken.length());
            int to = Math.min(broken.length(), from + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> broken.delete(from, to);
                case 1 -> broken.insert(from, PIECES[random.nextInt(PIECES.length)]);
                default -> broken.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return broken.toString();
    }
}

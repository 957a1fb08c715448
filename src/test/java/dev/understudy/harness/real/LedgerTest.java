package dev.understudy.harness.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run has made is known for as long as it is there, whatever becomes of the run. */
class LedgerTest {
    private static final Made ROLE = new Made("1", Made.Kind.ROLE, "understudy-r1-2-reader");
    private static final Made PROJECT = new Made("1", Made.Kind.PROJECT, "understudy-r1-2-logs");
    private static final String ROLE_INTENDED =
            "{\"what\":\"INTENDED\",\"made\":{\"accountId\":\"1\",\"kind\":\"ROLE\",\"name\":\"understudy-r1-2-reader\"}}\n";

    @TempDir
    Path folder;

    @Test
    void whatIsAboutToBeMadeIsOnTheDisk() throws IOException {
        try (Ledger ledger = Ledger.begin(folder.resolve("new"), "r1")) {
            ledger.intend(ROLE);
            assertThat(folder.resolve("new/r1.jsonl")).hasContent(ROLE_INTENDED);
            ledger.intend(PROJECT);
            assertThat(ledger.left()).containsExactly(PROJECT, ROLE);
        }
        assertThat(Ledger.in(folder.resolve("new"))).containsExactly(folder.resolve("new/r1.jsonl"));
    }

    @Test
    void whatIsGoneOrSomebodyElsesIsNotLeft() {
        try (Ledger ledger = Ledger.begin(folder, "r1")) {
            ledger.intend(ROLE);
            ledger.intend(PROJECT);
            ledger.removed(ROLE);
            ledger.disown(PROJECT);
            assertThat(ledger.left()).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyNamesOfTheRunAreGiven() {
        try (Ledger ledger = Ledger.begin(folder, "r1")) {
            assertThatThrownBy(() -> ledger.intend(new Made("1", Made.Kind.ROLE, "understudy-r11-2-reader")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("role understudy-r11-2-reader of account 1 bears no name of run r1");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nobodyElseReadsIt() throws IOException {
        try (Ledger ledger = Ledger.begin(folder, "r1")) {
            ledger.intend(ROLE);
        }
        Path file = folder.resolve("r1.jsonl");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aLineThatWasCutShortIsForgottenForGood() throws IOException {
        Path file = write(ROLE_INTENDED + "{\"what\":\"INTENDED\",\"made\":{\"acc");
        try (Ledger ledger = Ledger.open(file)) {
            assertThat(ledger.run()).isEqualTo("r1");
            assertThat(ledger.left()).containsExactly(ROLE);
            ledger.intend(PROJECT);
        }
        try (Ledger again = Ledger.open(file)) {
            assertThat(again.left()).containsExactly(PROJECT, ROLE);
        }
    }

    @Test
    void aWholeLineWithoutAnEndWasNotActedOn() throws IOException {
        try (Ledger ledger = Ledger.open(write(ROLE_INTENDED.strip()))) {
            assertThat(ledger.left()).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatIsNoLedgerIsLeftAlone() throws IOException {
        for (String line : List.of("[]", "null", "{}", "{\"what\":\"BOUGHT\"}", "")) {
            Path file = write(ROLE_INTENDED + line + "\n");
            refused(file, file + ":2: this is no line of a ledger");
            assertThat(file).hasContent(ROLE_INTENDED + line + "\n");
        }
    }

    @Test
    void aLedgerCannotBeMadeToNameWhatARunDidNotMake() throws IOException {
        Path file = write(ROLE_INTENDED.replace("understudy-r1-2-reader", "payroll"));
        refused(file, file + ":1: `payroll` is no name of run `r1`");
    }

    @Test
    void aRunThatIsNotOverKeepsItsLedger() {
        try (Ledger live = Ledger.begin(folder, "r1")) {
            live.intend(ROLE);
            Path file = folder.resolve("r1.jsonl");
            refused(file, "`" + file + "`: its run is not over; expected to wait for it, or to stop it");
        }
    }

    @Test
    void anEarlierRunKeepsItsName() throws IOException {
        Path file = write(ROLE_INTENDED);
        assertThatThrownBy(() -> Ledger.begin(folder, "r1"))
                .isInstanceOf(MalformedLedger.class)
                .hasMessage("`" + file + "` is the ledger of an earlier run of that name; "
                        + "expected another name, or `understudy sweep` before");
        assertThat(file).hasContent(ROLE_INTENDED);
    }

    @Test
    void aPlaceThatIsNoneIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Ledger.begin(file, "r1"))
                .isInstanceOf(MalformedLedger.class)
                .hasMessage("`" + file.resolve("r1.jsonl") + "` cannot be written; expected a place for the ledger");
        assertThat(Ledger.in(folder.resolve("nowhere"))).isEmpty();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("r1.jsonl"), text);
    }

    private static void refused(Path file, String message) {
        assertThatThrownBy(() -> Ledger.open(file))
                .isInstanceOf(MalformedLedger.class)
                .hasMessage(message);
    }
}

package dev.understudy.harness.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep removes exactly what ledgers name, and says what it could not. */
class SweepTest {
    @TempDir
    Path folder;

    private final List<String> out = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private TwoAccounts accounts;

    @BeforeEach
    void start() {
        accounts = new TwoAccounts(folder.resolve("state"));
    }

    @AfterEach
    void stop() {
        accounts.close();
    }

    @Test
    void whatALedgerNamesGoesAndNothingElse() {
        user("r1", "understudy-r1-1-not-in-the-ledger");
        user("r2", "understudy-r2-1-of-another-run");
        accounts.ram.createUser("understudy-r1-1-by-hand", "mine").orFail();
        String before = accounts.everything();
        user("r1", "understudy-r1-1-ann");
        ledger("r1", "understudy-r1-1-ann", "understudy-r1-1-by-hand", "understudy-r1-1-never-made");

        Sweep sweep = sweep();

        String of = " of account " + accounts.id("A");
        assertThat(out)
                .containsExactly(
                        "not there: user understudy-r1-1-never-made" + of,
                        "not ours: user understudy-r1-1-by-hand" + of,
                        "removed: user understudy-r1-1-ann" + of,
                        "1 removed, 0 left");
        assertThat(problems).isEmpty();
        assertThat(sweep.isAnythingLeft()).isFalse();
        assertThat(sweep.wasRefused()).isFalse();
        assertThat(accounts.everything()).isEqualTo(before);
        assertThat(Ledger.in(folder)).isEmpty();
    }

    @Test
    void aLedgerThatCannotBeUsedDoesNotKeepOthersFromBeingSwept() throws Exception {
        Path broken = Files.writeString(folder.resolve("a.jsonl"), "no ledger\n");
        Path foreign = folder.resolve("b.jsonl");
        try (Ledger ledger = Ledger.begin(folder, "b")) {
            ledger.intend(new Made("77", Made.Kind.USER, "understudy-b-1-ann"));
        }
        user("c", "understudy-c-1-ann");
        ledger("c", "understudy-c-1-ann");

        Sweep sweep = sweep();

        assertThat(problems)
                .containsExactly(
                        broken + ":1: this is no line of a ledger",
                        "`" + foreign + "` names account 77; the keys given are of "
                                + Stream.of("A", "B").map(accounts::id).sorted().collect(Collectors.joining(", ")));
        assertThat(out).last().isEqualTo("1 removed, 0 left");
        assertThat(sweep.wasRefused()).isTrue();
        assertThat(Ledger.in(folder)).containsExactly(broken, foreign);
        assertThat(accounts.users()).containsExactly("admin");
    }

    @Test
    void withoutANetworkOneLineIsEnoughAndEverythingStaysInTheLedger() {
        ledger("r1", "understudy-r1-1-ann", "understudy-r1-1-bob", "understudy-r1-1-eve");
        RealAccounts identified = accounts.identified();
        stop();

        Sweep sweep = new Sweep(identified, Duration.ZERO, out::add, problems::add);
        sweep.run(Ledger.in(folder));
        start();

        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("not removed: user understudy-r1-1-eve of account ")
                .hasLineCount(1);
        assertThat(out).containsExactly("0 removed, 3 left");
        assertThat(sweep.isAnythingLeft()).isTrue();
        try (Ledger ledger = Ledger.open(folder.resolve("r1.jsonl"))) {
            assertThat(ledger.left()).hasSize(3);
        }
    }

    private Sweep sweep() {
        Sweep sweep = new Sweep(accounts.identified(), Duration.ZERO, out::add, problems::add);
        sweep.run(Ledger.in(folder));
        return sweep;
    }

    private void user(String run, String name) {
        accounts.ram.createUser(name, Ledger.marker(run)).orFail();
    }

    private void ledger(String run, String... users) {
        try (Ledger ledger = Ledger.begin(folder, run)) {
            for (String user : users) {
                ledger.intend(new Made(accounts.id("A"), Made.Kind.USER, user));
            }
        }
    }
}

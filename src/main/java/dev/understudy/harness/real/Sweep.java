package dev.understudy.harness.real;

import dev.understudy.harness.client.CallFailed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Removes what runs have left behind: exactly what their ledgers name. */
public final class Sweep {
    private final RealAccounts accounts;
    private final Duration patience;
    private final Consumer<String> out;
    private final Consumer<String> problems;
    private int removed;
    private int left;
    private boolean refused;
    private boolean cutOff;

    /** {@code out} and {@code problems} each take a line at a time. */
    public Sweep(RealAccounts accounts, Duration patience, Consumer<String> out, Consumer<String> problems) {
        this.accounts = accounts;
        this.patience = patience;
        this.out = out;
        this.problems = problems;
    }

    /** Sweep every ledger. A ledger that cannot be used is told of and left alone; the others are swept all the same. */
    public void run(List<Path> ledgers) {
        for (Path file : ledgers) {
            try (Ledger ledger = Ledger.open(file)) {
                if (isOurs(file, ledger)) {
                    sweep(ledger);
                }
            } catch (MalformedLedger unusable) {
                problems.accept(String.valueOf(unusable.getMessage()));
                refused = true;
            }
        }
        out.accept(removed + " removed, " + left + " left");
    }

    private boolean isOurs(Path file, Ledger ledger) {
        Set<String> given = accounts.credentialsById().keySet();
        Set<String> others = ledger.left().stream().map(Made::accountId).collect(Collectors.toCollection(TreeSet::new));
        others.removeAll(given);
        if (!others.isEmpty()) {
            problems.accept("`" + file + "` names account " + String.join(", ", others) + "; the keys given are of "
                    + String.join(", ", given));
            refused = true;
        }
        return others.isEmpty();
    }

    private void sweep(Ledger ledger) {
        try (Removal removal = new Removal(accounts.endpoints(), accounts.credentialsById(), ledger.run())) {
            for (Made made : ledger.left()) {
                if (cutOff) {
                    left++;
                    continue;
                }
                try {
                    Removal.Result result = removal.remove(made, left == 0 ? patience : Duration.ZERO);
                    ledger.removed(made);
                    removed += result == Removal.Result.REMOVED ? 1 : 0;
                    out.accept(result.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + made);
                } catch (CallFailed failed) {
                    left++;
                    cutOff = failed.isOfNetwork();
                    problems.accept("not removed: " + made + ": " + failed.getMessage());
                }
            }
        }
    }

    /** Whether something is left that could not be removed. */
    public boolean isAnythingLeft() {
        return left > 0;
    }

    /** Whether a ledger could not be used. */
    public boolean wasRefused() {
        return refused;
    }
}

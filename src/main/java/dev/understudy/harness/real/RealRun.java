package dev.understudy.harness.real;

import dev.understudy.harness.client.CallFailed;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.RamClient;
import dev.understudy.harness.client.Sdk;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of features against real accounts: what it may spend, how long it waits, and the ledger of what it makes. */
public final class RealRun implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BITS = 40;
    private static final int BASE = 36;

    private final RealAccounts accounts;
    private final Patience patience;
    private final CallBudget budget;
    private final String id;
    private final Ledger ledger;
    private final Removal removal;
    private final AtomicInteger scenarios = new AtomicInteger();
    private final List<String> left = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable String> over = new AtomicReference<>();
    private volatile boolean cutOff;

    private RealRun(RealAccounts accounts, Path ledgers, String id, Patience patience, CallBudget budget) {
        this.accounts = accounts;
        this.patience = patience;
        this.budget = budget;
        this.id = id;
        this.ledger = Ledger.begin(ledgers, id);
        this.removal = new Removal(accounts.endpoints(), accounts.credentialsById(), id);
    }

    /** A name for a run that no other has. */
    public static String anyId() {
        return new BigInteger(RANDOM_BITS, RANDOM).toString(BASE);
    }

    /** Begin one; {@code ledgers} is the folder of ledgers. Nothing is made yet. */
    public static RealRun begin(RealAccounts accounts, Path ledgers, String id, Patience patience, CallBudget budget) {
        return new RealRun(accounts, ledgers, id, patience, budget);
    }

    /**
     * Make a role in each account and remove it again, before anything else is made.
     *
     * @throws WrongSetting when an owner may not
     */
    public void checkRights() {
        try (RealScenario trial = scenario()) {
            for (RealAccounts.Owner owner : accounts.owners().values()) {
                try (RamClient ram = Sdk.TEA.ram(accounts.endpoints(), owner.credentials())) {
                    trial.guarded(owner.account(), ram)
                            .createRole(trial.prefix() + "trial", trust(owner), Duration.ofHours(1), trial.note())
                            .fold(done -> done, refused -> {
                                throw RealScenario.isTaken(refused) ? taken(owner) : mayNot(owner, refused);
                            });
                }
            }
        } catch (CallFailed failed) {
            throw new WrongSetting(
                    "RAM cannot be reached at `" + accounts.endpoints().ram() + "`: " + failed.getMessage());
        }
    }

    private static WrongSetting mayNot(RealAccounts.Owner owner, Outcome.Refused<?> refused) {
        return new WrongSetting(RealSettings.keyVariable(owner.account()) + " may not create roles in account "
                + owner.id() + ": " + refused.describe() + "; expected the rights of docs/real-accounts.md");
    }

    private WrongSetting taken(RealAccounts.Owner owner) {
        return new WrongSetting(
                "account " + owner.id() + " has roles of a run `" + id + "` already; expected another name");
    }

    private static String trust(RealAccounts.Owner owner) {
        return "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":"
                + "{\"RAM\":[\"acs:ram::" + owner.id() + ":root\"]}}]}";
    }

    /** The place of one more scenario; {@link RunOver} when none can be played any more. */
    public RealScenario scenario() {
        goOn();
        return new RealScenario(this, scenarios.incrementAndGet());
    }

    public RealAccounts accounts() {
        return accounts;
    }

    /** A text that no other run has; every name begins with {@code understudy-} and this. */
    public String id() {
        return id;
    }

    /** The owner of an account; {@link WrongSetting} when the environment has no key of it. */
    public RealAccounts.Owner owner(String account) {
        return Optional.ofNullable(accounts.owners().get(account))
                .orElseThrow(() -> new WrongSetting("there is no key of account " + account + "; expected "
                        + RealSettings.keyVariable(account) + " or a scenario without that account"));
    }

    /** Why no more is called; none while the run goes on. */
    public Optional<String> over() {
        return Optional.ofNullable(over.get());
    }

    private void goOn() {
        over().ifPresent(reason -> {
            throw new RunOver(reason);
        });
    }

    /** Count a call that is about to be made. */
    void spend() {
        goOn();
        try {
            budget.spend();
        } catch (RunOver spent) {
            over.compareAndSet(null, spent.getMessage());
            throw spent;
        }
    }

    /** Call patiently. A network that stays away for so long ends the run, or every scenario would wait anew. */
    <T> Outcome<T> until(Predicate<Outcome<T>> believed, Supplier<Outcome<T>> call) {
        try {
            return patience.until(believed, () -> {
                spend();
                return call.get();
            });
        } catch (CallFailed failed) {
            if (failed.isOfNetwork()) {
                cutOff = true;
                over.compareAndSet(null, "the network does not answer: " + failed.getMessage());
            }
            throw failed;
        }
    }

    Patience patience() {
        return patience;
    }

    Ledger ledger() {
        return ledger;
    }

    /**
     * Remove an object, or leave it to a sweep. After the first one that is left nobody waits any more, and after one that the network
     * stood in the way of nothing is tried any more.
     */
    void remove(Made object) {
        if (cutOff) {
            left.add(object + ": the network does not answer");
            return;
        }
        try {
            removal.remove(object, left.isEmpty() ? patience.longest() : Duration.ZERO);
            ledger.removed(object);
        } catch (CallFailed failed) {
            if (failed.isOfNetwork()) {
                cutOff = true;
            }
            left.add(object + ": " + failed.getMessage());
        }
    }

    /** How many calls were made. */
    public int calls() {
        return budget.spent();
    }

    /** What could not be removed, and why; one line for each. */
    public List<String> left() {
        return List.copyOf(left);
    }

    @Override
    public void close() {
        removal.close();
        ledger.close();
    }
}

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
                                throw mayNot(owner, refused);
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
                + owner.id() + ": " + refused.describe() + "; expected a key with AdministratorAccess");
    }

    private static String trust(RealAccounts.Owner owner) {
        return "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":"
                + "{\"RAM\":[\"acs:ram::" + owner.id() + ":root\"]}}]}";
    }

    /** The place of one more scenario. */
    public RealScenario scenario() {
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

    Patience patience() {
        return patience;
    }

    CallBudget budget() {
        return budget;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Remove an object, or leave it to a sweep. After the first one that is left nobody waits any more. */
    void remove(Made object) {
        try {
            removal.remove(object, left.isEmpty() ? patience.longest() : Duration.ZERO);
            ledger.removed(object);
        } catch (CallFailed failed) {
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

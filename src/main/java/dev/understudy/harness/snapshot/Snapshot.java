package dev.understudy.harness.snapshot;

import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.ReadClient;
import dev.understudy.harness.real.RealAccounts;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Rulings;
import dev.understudy.ram.Quotas;
import dev.understudy.world.MalformedWorld;
import dev.understudy.world.WorldAccount;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldKey;
import dev.understudy.world.WorldReader;
import dev.understudy.world.WorldSystemPolicy;
import dev.understudy.world.WorldText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads accounts and writes them down as one world. */
public final class Snapshot {
    // What no file says is made of it; any number would do, but always the same one.
    private static final long SEED = 1;
    /** No root key is ever read or written. */
    private static final WorldKey UNKNOWN = new WorldKey("", "", true);

    private final RealAccounts accounts;
    private final UnaryOperator<String> names;
    private final Pace pace;
    private final BiFunction<Endpoints, Credentials, ReadClient> clients;

    /** {@code names} says what an account is called in the world, by its name in the environment. */
    public Snapshot(RealAccounts accounts, UnaryOperator<String> names, Pace pace) {
        this(accounts, names, pace, ReadClient::of);
    }

    Snapshot(
            RealAccounts accounts,
            UnaryOperator<String> names,
            Pace pace,
            BiFunction<Endpoints, Credentials, ReadClient> clients) {
        this.accounts = accounts;
        this.names = names;
        this.pace = pace;
        this.clients = clients;
    }

    /**
     * What came of it.
     *
     * @param calls how many were made, without those of an earlier, interrupted snapshot
     * @param leftOut what was read and has no place in a world
     * @param problem why the file cannot be loaded until somebody changes it; null when it can
     */
    public record Taken(
            List<WorldAccount> accounts,
            int documents,
            int calls,
            List<String> leftOut,
            @Nullable String problem) {
        public Taken {
            accounts = List.copyOf(accounts);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Take it, or go on with one that was interrupted.
     *
     * @throws SnapshotStopped when it could not be finished, so that the next one goes on from there
     * @throws NotEmulatedThere when it never will be
     */
    public Taken take(Path world, boolean overwrite) {
        SnapshotFiles files = new SnapshotFiles(world, overwrite);
        files.refuseExisting();
        Progress progress = Progress.of(world, identity());
        LeftOut leftOut = new LeftOut();
        List<WorldAccount> read = new ArrayList<>();
        Map<String, WorldSystemPolicy> systemPolicies = new TreeMap<>();
        int calls = 0;
        for (RealAccounts.Owner owner : accounts.owners().values()) {
            String name = names.apply(owner.account());
            try (ReadClient client = clients.apply(accounts.endpoints(), owner.credentials())) {
                PacedCalls paced = new PacedCalls(client, name, pace);
                read.add(account(
                        name, owner.id(), new AccountReads(owner.id(), paced, progress), leftOut, systemPolicies));
                calls += paced.made();
            }
        }
        WorldText text = WorldText.of(world(world, systemPolicies.values(), read));
        files.write(text);
        progress.finish();
        return new Taken(read, text.documents().size(), calls, leftOut.noted(), problem(world));
    }

    private WorldFile world(Path file, Collection<WorldSystemPolicy> systemPolicies, List<WorldAccount> read) {
        return new WorldFile(
                file.toString(),
                SEED,
                null,
                accounts.endpoints().region(),
                Duration.ZERO,
                Rulings.STANDARD,
                List.copyOf(systemPolicies),
                List.of(),
                read);
    }

    private Map<String, String> identity() {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("region", accounts.endpoints().region());
        accounts.owners().forEach((account, owner) -> identity.put("account " + account, owner.id()));
        return identity;
    }

    private WorldAccount account(
            String name,
            String id,
            AccountReads reads,
            LeftOut leftOut,
            Map<String, WorldSystemPolicy> systemPolicies) {
        RamReading ram = new RamReading(reads, leftOut);
        ProviderReading providers = new ProviderReading(reads, leftOut);
        WorldAccount account = new WorldAccount(
                name,
                new AccountId(id),
                new SettingsReading(reads).settings(ram.alias()),
                Quotas.DEFAULT,
                UNKNOWN,
                ram.policies(),
                ram.roles(),
                ram.users(),
                ram.groups(),
                new LogReading(reads, accounts.endpoints().region(), leftOut).projects(),
                List.of(),
                null,
                providers.saml(),
                providers.oidc());
        // System policies are the same for everybody: what the first account shows is true of all.
        ram.systemPolicies()
                .forEach(policy ->
                        systemPolicies.computeIfAbsent(policy, unseen -> SystemPolicyReading.read(reads, unseen)));
        return account;
    }

    // Real accounts hold what a world does not take, such as a trust policy that names a user who is gone.
    private static @Nullable String problem(Path world) {
        try {
            WorldReader.read(world);
            return null;
        } catch (MalformedWorld malformed) {
            return malformed.getMessage();
        }
    }
}

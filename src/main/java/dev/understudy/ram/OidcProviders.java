package dev.understudy.ram;

import dev.understudy.policy.AccountId;
import dev.understudy.ram.RamAccounts.Changed;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The OIDC providers of accounts; limits: IMS API "CreateOIDCProvider", 2026. */
public final class OidcProviders {
    private static final String KIND = "OIDCProvider";
    private static final int MOST_CLIENT_IDS = 50;
    private static final int MOST_FINGERPRINTS = 5;

    private final RamAccounts accounts;

    OidcProviders(RamAccounts accounts) {
        this.accounts = accounts;
    }

    /** What UpdateOIDCProvider changes; null leaves things as they are. */
    public record Changes(
            @Nullable String description,
            @Nullable List<String> clientIds,
            @Nullable Integer issuanceLimitHours) {}

    public OidcProvider create(OidcProvider provider) {
        refuseTooMany(provider);
        return accounts.change(provider.account(), before -> {
            IdentityProviders all = before.providers();
            if (all.oidc().containsKey(provider.name())) {
                throw ProviderErrors.alreadyExists(KIND);
            }
            if (all.oidc().values().stream().anyMatch(other -> other.issuer().equals(provider.issuer()))) {
                throw ProviderErrors.issuerTaken();
            }
            if (all.oidc().size() >= before.quotas().oidcProviders()) {
                throw ProviderErrors.tooMany(KIND, "OIDC providers");
            }
            return new Changed<>(before.with(all.with(provider)), provider);
        });
    }

    public OidcProvider get(AccountId account, String name) {
        return existing(accounts.get(account), name);
    }

    public OidcProvider update(AccountId account, String name, Changes changes, Instant now) {
        return change(account, name, old -> {
            OidcProvider updated = old;
            if (changes.description != null) {
                updated = updated.withDescription(changes.description, now);
            }
            if (changes.clientIds != null) {
                updated = updated.withClientIds(changes.clientIds, now);
            }
            if (changes.issuanceLimitHours != null) {
                updated = updated.withLimit(changes.issuanceLimitHours, now);
            }
            return updated;
        });
    }

    public void delete(AccountId account, String name) {
        accounts.update(account, before -> before.with(before.providers().without(existing(before, name))));
    }

    public List<OidcProvider> list(AccountId account) {
        return List.copyOf(accounts.get(account).providers().oidc().values());
    }

    // ASSUMED of the four below: adding what is there and removing what is not there change nothing.
    public OidcProvider addClientId(AccountId account, String name, String clientId, Instant now) {
        return change(account, name, old -> old.withClientIds(more(old.clientIds(), clientId), now));
    }

    public OidcProvider removeClientId(AccountId account, String name, String clientId, Instant now) {
        return change(account, name, old -> old.withClientIds(fewer(old.clientIds(), clientId), now));
    }

    public OidcProvider addFingerprint(AccountId account, String name, String fingerprint, Instant now) {
        return change(account, name, old -> old.withFingerprints(more(old.fingerprints(), fingerprint), now));
    }

    public OidcProvider removeFingerprint(AccountId account, String name, String fingerprint, Instant now) {
        return change(account, name, old -> old.withFingerprints(fewer(old.fingerprints(), fingerprint), now));
    }

    /** Give the keys that the cloud would fetch from the issuer. */
    public void giveKeys(AccountId account, String name, String keys) {
        change(account, name, old -> old.withKeys(keys));
    }

    private OidcProvider change(AccountId account, String name, UnaryOperator<OidcProvider> step) {
        return accounts.change(account, before -> {
            OidcProvider changed = step.apply(existing(before, name));
            refuseTooMany(changed);
            return new Changed<>(before.with(before.providers().with(changed)), changed);
        });
    }

    private static void refuseTooMany(OidcProvider provider) {
        if (provider.clientIds().size() > MOST_CLIENT_IDS) {
            throw ProviderErrors.tooMany(KIND, "client IDs");
        }
        if (provider.fingerprints().size() > MOST_FINGERPRINTS) {
            throw ProviderErrors.tooMany(KIND, "fingerprints");
        }
    }

    private static List<String> more(List<String> all, String one) {
        Set<String> more = new LinkedHashSet<>(all);
        more.add(one);
        return List.copyOf(more);
    }

    private static List<String> fewer(List<String> all, String one) {
        return all.stream().filter(each -> !each.equals(one)).toList();
    }

    private static OidcProvider existing(RamAccount account, String name) {
        OidcProvider found = account.providers().oidc().get(name);
        if (found == null) {
            throw ProviderErrors.notExist(KIND);
        }
        return found;
    }
}

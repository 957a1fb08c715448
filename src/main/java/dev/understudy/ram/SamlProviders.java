package dev.understudy.ram;

import dev.understudy.policy.AccountId;
import dev.understudy.ram.RamAccounts.Changed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SAML providers of accounts. */
public final class SamlProviders {
    private static final String KIND = "SAMLProvider";

    private final RamAccounts accounts;

    SamlProviders(RamAccounts accounts) {
        this.accounts = accounts;
    }

    /** What UpdateSAMLProvider changes; null leaves things as they are. */
    public record Changes(
            @Nullable String description,
            @Nullable String encodedMetadata,
            @Nullable String signAlgorithm) {}

    public SamlProvider create(SamlProvider provider) {
        return accounts.change(provider.account(), before -> {
            IdentityProviders all = before.providers();
            if (all.saml().containsKey(provider.name())) {
                throw ProviderErrors.alreadyExists(KIND);
            }
            if (all.saml().size() >= before.quotas().samlProviders()) {
                throw ProviderErrors.tooMany(KIND, "SAML providers");
            }
            return new Changed<>(before.with(all.with(provider)), provider);
        });
    }

    public SamlProvider get(AccountId account, String name) {
        return existing(accounts.get(account), name);
    }

    public SamlProvider update(AccountId account, String name, Changes changes, Instant now) {
        return accounts.change(account, before -> {
            SamlProvider old = existing(before, name);
            SamlProvider updated = new SamlProvider(
                    account,
                    name,
                    changes.description == null ? old.description() : changes.description,
                    changes.encodedMetadata == null ? old.encodedMetadata() : changes.encodedMetadata,
                    changes.signAlgorithm == null ? old.signAlgorithm() : changes.signAlgorithm,
                    old.createdAt(),
                    now);
            return new Changed<>(before.with(before.providers().with(updated)), updated);
        });
    }

    public void delete(AccountId account, String name) {
        accounts.update(account, before -> before.with(before.providers().without(existing(before, name))));
    }

    public List<SamlProvider> list(AccountId account) {
        return List.copyOf(accounts.get(account).providers().saml().values());
    }

    private static SamlProvider existing(RamAccount account, String name) {
        SamlProvider found = account.providers().saml().get(name);
        if (found == null) {
            throw ProviderErrors.notExist(KIND);
        }
        return found;
    }
}

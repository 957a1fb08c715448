package dev.understudy.ram;

import dev.understudy.account.AccessKey;
import dev.understudy.policy.AccountId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The snapshots of all accounts; readers never wait, writers take turns. */
final class RamAccounts {
    private final Map<AccountId, RamAccount> snapshots = new ConcurrentHashMap<>();
    // INVARIANT: says where to look for a key and no more; whether the key exists is what the snapshot says.
    private final Map<String, AccountId> keyOwners = new ConcurrentHashMap<>();

    /** What a change leaves behind, which is nothing when the account goes, and what it has to say. */
    record Changed<T>(@Nullable RamAccount account, T result) {}

    Optional<RamAccount> find(AccountId id) {
        return Optional.ofNullable(snapshots.get(id));
    }

    /** The account as it is now; an empty one when it was never made. */
    RamAccount get(AccountId id) {
        RamAccount found = snapshots.get(id);
        return found == null ? RamAccount.empty(id, Quotas.DEFAULT) : found;
    }

    List<AccountId> ids() {
        return snapshots.keySet().stream()
                .sorted(Comparator.comparing(AccountId::digits))
                .toList();
    }

    Optional<AccessKey> key(String keyId) {
        AccountId owner = keyOwners.get(keyId);
        RamAccount account = owner == null ? null : snapshots.get(owner);
        return account == null
                ? Optional.empty()
                : Optional.ofNullable(account.keys().get(keyId));
    }

    <T> T change(AccountId id, Function<RamAccount, Changed<T>> step) {
        return replace(id, before -> {
            if (before == null) {
                throw new UnknownAccount(id);
            }
            return step.apply(before);
        });
    }

    void update(AccountId id, UnaryOperator<RamAccount> step) {
        change(id, before -> new Changed<>(step.apply(before), true));
    }

    void put(RamAccount account) {
        replace(account.id(), before -> new Changed<>(account, true));
    }

    void putIfAbsent(RamAccount account) {
        replace(account.id(), before -> new Changed<>(before == null ? account : before, true));
    }

    void remove(AccountId id) {
        replace(id, before -> new Changed<>(null, true));
    }

    private synchronized <T> T replace(AccountId id, Function<@Nullable RamAccount, Changed<T>> step) {
        RamAccount before = snapshots.get(id);
        Changed<T> changed = step.apply(before);
        RamAccount after = changed.account();
        Set<String> keysBefore = before == null ? Set.of() : before.keys().keySet();
        Set<String> keysAfter = after == null ? Set.of() : after.keys().keySet();
        keysAfter.forEach(keyId -> refuseTaken(keyId, id));
        keysAfter.forEach(keyId -> keyOwners.put(keyId, id));
        if (after == null) {
            snapshots.remove(id);
        } else {
            snapshots.put(id, after);
        }
        keysBefore.stream().filter(keyId -> !keysAfter.contains(keyId)).forEach(keyOwners::remove);
        return changed.result();
    }

    private void refuseTaken(String keyId, AccountId by) {
        AccountId owner = keyOwners.get(keyId);
        if (owner != null && !owner.equals(by)) {
            throw new DuplicateAccessKey(keyId);
        }
    }
}

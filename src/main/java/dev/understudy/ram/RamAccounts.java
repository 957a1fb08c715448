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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The snapshots of all accounts, as they are and as they are in force; readers never wait, writers take turns. */
final class RamAccounts {
    private final Map<AccountId, AccountHistory> histories = new ConcurrentHashMap<>();
    // INVARIANT: says where to look for a key and no more; whether the key exists is what the history says.
    private final Map<String, AccountId> keyOwners = new ConcurrentHashMap<>();

    /** What a change leaves behind, and what it has to say. */
    record Changed<T>(RamAccount account, T result) {}

    Optional<RamAccount> find(AccountId id) {
        return Optional.ofNullable(histories.get(id)).map(AccountHistory::latest);
    }

    /** The account as it is now; an empty one when it was never made. */
    RamAccount get(AccountId id) {
        AccountHistory found = histories.get(id);
        return found == null ? RamAccount.empty(id, Quotas.DEFAULT) : found.latest();
    }

    /** The account as decisions see it; an empty one when it was never made. */
    RamAccount inForce(AccountId id) {
        AccountHistory found = histories.get(id);
        return found == null ? RamAccount.empty(id, Quotas.DEFAULT) : found.inForce();
    }

    List<AccountId> ids() {
        return histories.keySet().stream()
                .sorted(Comparator.comparing(AccountId::digits))
                .toList();
    }

    /** A key with which requests can be signed, or which is known to be switched off. */
    Optional<AccessKey> keyInForce(String keyId) {
        AccountId owner = keyOwners.get(keyId);
        AccountHistory account = owner == null ? null : histories.get(owner);
        return account == null
                ? Optional.empty()
                : Optional.ofNullable(account.inForce().keys().get(keyId));
    }

    /** Whose a key is, be it not yet or still in force. */
    Optional<AccountId> ownerOfKey(String keyId) {
        return Optional.ofNullable(keyOwners.get(keyId)).filter(owner -> {
            AccountHistory account = histories.get(owner);
            return account != null && account.holds(keyId);
        });
    }

    synchronized <T> T change(AccountId id, Function<RamAccount, Changed<T>> step) {
        AccountHistory before = histories.get(id);
        if (before == null) {
            throw new UnknownAccount(id);
        }
        Changed<T> changed = step.apply(before.latest());
        replace(id, before, before.then(changed.account()));
        return changed.result();
    }

    void update(AccountId id, UnaryOperator<RamAccount> step) {
        change(id, before -> new Changed<>(step.apply(before), true));
    }

    /** Put an account in place of what there was; all of it is in force at once, and what was is forgotten. */
    synchronized void put(RamAccount account, Propagation propagation) {
        replace(account.id(), histories.get(account.id()), AccountHistory.beginning(account, propagation));
    }

    synchronized void putIfAbsent(RamAccount account) {
        if (!histories.containsKey(account.id())) {
            put(account, Propagation.AT_ONCE);
        }
    }

    /** Remove an account, and give the ids of all keys it held. */
    synchronized Set<String> remove(AccountId id) {
        AccountHistory gone = histories.remove(id);
        Set<String> keys = gone == null ? Set.of() : gone.keys().collect(Collectors.toSet());
        keys.forEach(keyId -> keyOwners.remove(keyId, id));
        return keys;
    }

    private void replace(AccountId id, @Nullable AccountHistory before, AccountHistory after) {
        after.latest().keys().keySet().forEach(keyId -> refuseTaken(keyId, id));
        after.latest().keys().keySet().forEach(keyId -> keyOwners.put(keyId, id));
        histories.put(id, after);
        if (before != null) {
            before.keysLeftBehind(after).forEach(keyId -> keyOwners.remove(keyId, id));
        }
    }

    private void refuseTaken(String keyId, AccountId by) {
        if (ownerOfKey(keyId).filter(owner -> !owner.equals(by)).isPresent()) {
            throw new DuplicateAccessKey(keyId);
        }
    }
}

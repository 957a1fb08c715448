package dev.understudy.ram;

import dev.understudy.account.AccessKey;
import dev.understudy.account.IdSource;
import dev.understudy.policy.AccountId;
import dev.understudy.ram.RamAccounts.Changed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The long-lived keys of users and of the accounts themselves. */
public final class AccessKeys {
    // LTAI5t and 24 characters in all, as keys look today; secrets have 30.
    private static final String PREFIX = "LTAI5t";
    private static final int ID_TAIL = 18;
    private static final int SECRET = 30;

    private final RamAccounts accounts;
    private final IdSource ids;
    private final Map<String, KeyUse> lastUsed = new ConcurrentHashMap<>();

    AccessKeys(RamAccounts accounts, IdSource ids) {
        this.accounts = accounts;
        this.ids = ids;
    }

    /** Whose a key is, in constant time; one that was deleted is its account's for as long as it is still in force. */
    public Optional<AccountId> owner(String keyId) {
        return accounts.ownerOfKey(keyId);
    }

    public AccessKey create(AccountId account, String userName, Instant now) {
        return add(new AccessKey(
                PREFIX + ids.alphanumeric(ID_TAIL), ids.alphanumeric(SECRET), account, userName, true, now));
    }

    /** Make a key for the account itself, generated. */
    public AccessKey createRoot(AccountId account, Instant now) {
        return add(
                new AccessKey(PREFIX + ids.alphanumeric(ID_TAIL), ids.alphanumeric(SECRET), account, null, true, now));
    }

    /**
     * Add a key whose id and secret are given; a root key has no user.
     *
     * @throws DuplicateAccessKey when another key has the same id
     */
    public AccessKey add(AccessKey key) {
        return accounts.change(key.account(), before -> {
            String userName = key.userName();
            if (userName != null) {
                Existing.user(before, userName);
                if (before.keysOf(userName).size() >= before.quotas().accessKeysPerUser()) {
                    throw RamErrors.tooManyAccessKeys();
                }
            }
            if (before.keys().containsKey(key.id())) {
                throw new DuplicateAccessKey(key.id());
            }
            return new Changed<>(before.with(key), key);
        });
    }

    /** The keys of a user, the oldest first. */
    public List<AccessKey> list(AccountId account, String userName) {
        RamAccount now = accounts.get(account);
        Existing.user(now, userName);
        return now.keysOf(userName);
    }

    public void setActive(AccountId account, String userName, String keyId, boolean active) {
        accounts.update(
                account, before -> before.with(key(before, userName, keyId).withActive(active)));
    }

    public void delete(AccountId account, String userName, String keyId) {
        accounts.update(account, before -> before.without(key(before, userName, keyId)));
        lastUsed.remove(keyId);
    }

    /** Note that a request to a service was signed with a key, now; of a key that is gone nothing is noted. */
    public void used(AccountId account, String keyId, String service, Instant now) {
        KeyUse known = lastUsed.get(keyId);
        // Dates are told by the second: most calls need not write.
        if (known == null || !known.isOf(now, service)) {
            // INVARIANT: looked up under the lock of the entry, so that who deletes the key and then the entry leaves
            // none.
            lastUsed.compute(
                    keyId,
                    (id, before) -> accounts.get(account).keys().containsKey(id) ? new KeyUse(now, service) : null);
        }
    }

    /** The last use of a key of a user; empty when it was never used. */
    public Optional<KeyUse> lastUsed(AccountId account, String userName, String keyId) {
        key(accounts.get(account), userName, keyId);
        return lastUsed(keyId);
    }

    Optional<KeyUse> lastUsed(String keyId) {
        return Optional.ofNullable(lastUsed.get(keyId));
    }

    void forgetUse(Collection<String> keyIds) {
        lastUsed.keySet().removeAll(keyIds);
    }

    private static AccessKey key(RamAccount account, String userName, String keyId) {
        Existing.user(account, userName);
        AccessKey key = account.keys().get(keyId);
        if (key == null || !userName.equals(key.userName())) {
            throw RamErrors.noAccessKey();
        }
        return key;
    }
}

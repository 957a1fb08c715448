package dev.understudy.directory;

import dev.understudy.policy.AccountId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The standings of all accounts; what a standing does not say of an account is not there. */
public final class Directory {
    private final Map<AccountId, Standing> standings = new ConcurrentHashMap<>();

    /** Put an account's standing in place of what it had. */
    public void put(AccountId account, Standing standing) {
        standings.put(account, standing);
    }

    /** Forget an account. */
    public void remove(AccountId account) {
        standings.remove(account);
    }

    /** The standing of an account; alone, without any resource group, when nothing was ever put. */
    public Standing of(AccountId account) {
        return standings.getOrDefault(account, Standing.ALONE);
    }
}

package dev.understudy.ram;

import dev.understudy.policy.AccountId;

/** An account that was never made in this world was to be changed. */
public final class UnknownAccount extends RuntimeException {
    public UnknownAccount(AccountId account) {
        super("account `" + account + "` does not exist; expected one of the world's");
    }
}

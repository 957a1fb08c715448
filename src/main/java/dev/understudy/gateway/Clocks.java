package dev.understudy.gateway;

import dev.understudy.account.ScriptedClock;
import dev.understudy.policy.AccountId;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which clock rules an account: that of the world it was loaded with. */
public final class Clocks {
    private final Map<AccountId, ScriptedClock> byAccount = new ConcurrentHashMap<>();
    private final ScriptedClock otherwise;

    Clocks(Clock system) {
        otherwise = new ScriptedClock(system);
    }

    public void set(AccountId account, ScriptedClock clock) {
        byAccount.put(account, clock);
    }

    public void remove(AccountId account) {
        byAccount.remove(account);
    }

    public ScriptedClock of(AccountId account) {
        return byAccount.getOrDefault(account, otherwise);
    }
}

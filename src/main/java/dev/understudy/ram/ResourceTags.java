package dev.understudy.ram;

import dev.understudy.policy.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The tags of roles and custom policies. */
public final class ResourceTags {
    private final RamAccounts accounts;

    ResourceTags(RamAccounts accounts) {
        this.accounts = accounts;
    }

    /** What can be tagged in this API version. */
    public enum Kind {
        ROLE,
        POLICY
    }

    /** One role or policy and its tags. */
    public record Tagged(Kind kind, String name, Map<String, String> tags) {}

    /** Change the tags of some roles or policies, all or none of them. */
    public void change(
            AccountId account, Kind kind, Collection<String> names, UnaryOperator<Map<String, String>> change) {
        accounts.update(account, before -> {
            RamAccount after = before;
            for (String name : names) {
                after = changed(after, kind, name, change);
            }
            return after;
        });
    }

    /** The roles or policies of an account with their tags, by name. */
    public List<Tagged> list(AccountId account, Kind kind) {
        RamAccount now = accounts.get(account);
        Stream<Tagged> found = switch (kind) {
            case ROLE -> now.roles().values().stream().map(role -> new Tagged(kind, role.name(), role.tags()));
            case POLICY ->
                now.policies().values().stream().map(policy -> new Tagged(kind, policy.name(), policy.tags()));
        };
        return found.toList();
    }

    private static RamAccount changed(
            RamAccount account, Kind kind, String name, UnaryOperator<Map<String, String>> change) {
        return switch (kind) {
            case ROLE -> {
                RamRole role = Existing.role(account, name);
                yield account.with(role.withTags(change.apply(new TreeMap<>(role.tags()))));
            }
            case POLICY -> {
                CustomPolicy policy = Existing.policy(account, name);
                yield account.with(policy.withTags(change.apply(new TreeMap<>(policy.tags()))));
            }
        };
    }
}

package dev.understudy.access;

import dev.understudy.directory.Directory;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.AppliedPolicy;
import dev.understudy.policy.Arn;
import dev.understudy.policy.Principal;
import dev.understudy.ram.InForce;
import dev.understudy.ram.RamRole;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The control policies that bear on a call: those over the account that owns the resource (RAM help, "Policy evaluation
 * process"); for AssumeRole that is the role's account.
 *
 * <p>Exempt are the management account, which has no level, service-linked roles, and root users, whom the evaluator lets pass
 * (Resource Directory, "Control policy overview").
 */
final class Limits {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{1,20}");

    private final InForce ram;
    private final Directory directory;

    Limits(InForce ram, Directory directory) {
        this.ram = ram;
        this.directory = directory;
    }

    List<List<AppliedPolicy>> on(Principal caller, String resource) {
        return isServiceLinked(caller)
                ? List.of()
                : directory.of(owner(resource, caller.account())).control();
    }

    /** The account a resource belongs to; one without an account, such as {@code *} or a system policy, is the caller's. */
    private static AccountId owner(String resource, AccountId caller) {
        return Arn.parse(resource)
                .map(Arn::account)
                .filter(account -> ACCOUNT.matcher(account).matches())
                .map(AccountId::new)
                .orElse(caller);
    }

    private boolean isServiceLinked(Principal caller) {
        return caller.fold(new Principal.Cases<>(
                root -> false,
                user -> false,
                session -> ram.role(session.account(), session.role())
                        .filter(RamRole::isServiceLinked)
                        .isPresent(),
                service -> false,
                federated -> false));
    }
}

package dev.understudy.ram;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.Arn;
import dev.understudy.policy.MalformedId;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.PrincipalPattern;
import java.util.Optional;

/**
 * Whom a trust policy names: users and roles must exist when it is written (RAM API "CreateRole", 2021).
 *
 * <p>ASSUMED: the code is MalformedPolicyDocument. Accounts that are not of this world cannot be looked into and are believed.
 */
final class TrustedPrincipals {
    private final RamAccounts accounts;

    TrustedPrincipals(RamAccounts accounts) {
        this.accounts = accounts;
    }

    void mustExist(PolicyDocument trust) {
        trust.statements().stream()
                .flatMap(statement -> statement.principals().stream())
                .filter(principal -> principal.kind() == PrincipalPattern.Kind.RAM)
                .map(PrincipalPattern::text)
                .filter(this::isMissing)
                .findFirst()
                .ifPresent(missing -> {
                    throw RamErrors.malformedPolicy(
                            "the trusted entity `" + missing + "` does not exist; expected a user or role that does");
                });
    }

    private boolean isMissing(String text) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("ram"))
                .flatMap(arn -> account(arn.account()).map(account -> isMissing(account, arn.relative())))
                .orElse(false);
    }

    private static boolean isMissing(RamAccount account, String relative) {
        if (relative.startsWith("user/")) {
            return account.user(relative.substring("user/".length())) == null;
        }
        return relative.startsWith("role/") && account.role(relative.substring("role/".length())) == null;
    }

    private Optional<RamAccount> account(String digits) {
        try {
            return accounts.find(new AccountId(digits));
        } catch (MalformedId noAccount) {
            return Optional.empty();
        }
    }
}

package dev.understudy.world;

import dev.understudy.policy.Arn;
import dev.understudy.policy.PrincipalPattern;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.ram.RamRole;
import java.util.Optional;

/** The users and roles that trust policies name must be there, where their account is (RAM API "CreateRole", 2021). */
final class TrustedEntities {
    private static final String USER = "user/";
    private static final String ROLE = "role/";

    private final WorldFile world;

    private TrustedEntities(WorldFile world) {
        this.world = world;
    }

    static void mustExist(WorldFile world) {
        TrustedEntities trusted = new TrustedEntities(world);
        for (WorldAccount account : world.accounts()) {
            account.roles().forEach(role -> trusted.check(account, role));
        }
    }

    private void check(WorldAccount account, WorldRole role) {
        String text = world.fill(role.trust().text());
        PolicyParser.parse(text, PolicyUse.TRUST, world.rulings()).statements().stream()
                .flatMap(statement -> statement.principals().stream())
                .filter(principal -> principal.kind() == PrincipalPattern.Kind.RAM)
                .map(PrincipalPattern::text)
                .filter(this::isMissing)
                .findFirst()
                .ifPresent(missing -> {
                    throw role.trust()
                            .place()
                            .fault("`trust` of role `" + role.name() + "` of account `" + account.name() + "` names `"
                                    + missing + "`, which does not exist; expected a user or role of this world");
                });
    }

    private boolean isMissing(String principal) {
        return Arn.parse(principal)
                .filter(arn -> arn.service().equals("ram"))
                .flatMap(arn -> account(arn.account()).map(account -> !holds(account, arn.relative())))
                .orElse(false);
    }

    private Optional<WorldAccount> account(String id) {
        return world.accounts().stream()
                .filter(account -> account.id().digits().equals(id))
                .findFirst();
    }

    private static boolean holds(WorldAccount account, String relative) {
        if (relative.startsWith(USER)) {
            return account.user(relative.substring(USER.length())).isPresent();
        }
        String key = RamRole.key(relative.substring(Math.min(ROLE.length(), relative.length())));
        return !relative.startsWith(ROLE)
                || account.roles().stream()
                        .anyMatch(role -> RamRole.key(role.name()).equals(key));
    }
}

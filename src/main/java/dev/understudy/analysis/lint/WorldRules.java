package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.JsonNode;
import dev.understudy.policy.Arn;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What only the world around a document shows: who and what is there, and whose the document is. */
final class WorldRules {
    private static final String CREATE_ROLE = "RAM API \"CreateRole\"";
    private static final int NEAR = 2;
    private static final Set<String> ON_ROLES = Set.of("sts:assumerole", "ram:passrole");

    /** Found by the reader of worlds and reported under this name. */
    static final Rule MALFORMED_WORLD = Rule.error("malformed-world", "A world file that cannot be loaded")
            .why("The emulator refuses it, so no test can start from it.")
            .repair("Do what the message expects.")
            .source("docs/world.md")
            .documents((document, findings) -> {});

    static final List<Rule> ALL = List.of(
            MALFORMED_WORLD,
            Rule.error("trusted-entity-missing", "Trust in a user or role that does not exist")
                    .why(
                            "Users and roles that a trust policy names must exist when the role is made; the cloud refuses it otherwise.")
                    .repair("Correct the name, or make the user or role first.")
                    .source(CREATE_ROLE)
                    .principals(WorldRules::missingEntity),
            Rule.warning("trusted-account-misspelt", "Trust in an account that is nearly one of this world")
                    .why(
                            "A digit wrong in an account id, and the role trusts a stranger, while those it was meant for are refused with `AssumeRolePolicy`.")
                    .repair("Correct the id; in a world write `{A}`.")
                    .source("STS \"common errors\"; RAM \"FAQ about RAM roles and STS tokens\"")
                    .principals(WorldRules::misspeltAccount),
            Rule.warning("external-id-missing", "Trust in somebody else's account without `sts:ExternalId`")
                    .why(
                            "A service provider assumes roles for many customers. Without an external id one of them can make it use another's role (the confused deputy).")
                    .repair("Agree on an id with the other side and add `StringEquals` on `sts:ExternalId`.")
                    .source("RAM help \"Use ExternalId to prevent the confused deputy problem\"")
                    .principals(WorldRules::thirdParty),
            Rule.warning("service-role-for-users", "Leave to assume a role that trusts services alone")
                    .why(
                            "Roles for services can be assumed by the service and by no user, whatever the user is granted.")
                    .repair(
                            "Grant `ram:PassRole` on it to those who hand it to the service; make another role for users.")
                    .source(CREATE_ROLE + "; STS \"common errors\"")
                    .resources(WorldRules::serviceRole),
            Rule.warning("role-missing", "Leave to assume or pass a role that does not exist")
                    .why("The grant is on the wrong role, so assuming the right one is refused.")
                    .repair("Correct the name of the role.")
                    .source("RAM \"FAQ about RAM roles and STS tokens\"")
                    .resources(WorldRules::missingRole),
            Rule.note("project-missing", "A Log Service project that is not in the world")
                    .why("A statement for a project that is not there, or is called otherwise, matches nothing.")
                    .repair("Correct the name; ignore this for projects that are made later.")
                    .source("Log Service \"Resource list\"")
                    .resources(WorldRules::missingProject),
            Rule.warning("resource-of-another-account", "Leave on resources of another account")
                    .why(
                            "An identity policy works inside its own account. The way into another one is to assume a role there.")
                    .repair("Put the statement on a role of the other account and allow `sts:AssumeRole` on that.")
                    .source("RAM help \"How RAM evaluates policies\"; a ruling for Log Service, see docs/rulings.md")
                    .resources(WorldRules::foreign));

    private WorldRules() {}

    private static void missingEntity(LintedStatement statement, LintedPrincipal principal, Findings findings) {
        TrustedName.parse(principal.text())
                .filter(TrustedName::isUserOrRole)
                .ifPresent(name -> account(statement, name.account())
                        .filter(account -> !holds(account, name))
                        .ifPresent(account -> findings.at(
                                principal.node(),
                                "`" + principal.text() + "` does not exist; expected a user or role of the world",
                                Spelling.nearest(name.name(), names(account, name))
                                        .map(right -> "did you mean `" + right + "`?")
                                        .orElse(""))));
    }

    private static boolean holds(Surroundings.Account account, TrustedName name) {
        return name.kind().equals("user")
                ? account.users().contains(name.name())
                : account.role(name.name()).isPresent();
    }

    private static Set<String> names(Surroundings.Account account, TrustedName name) {
        return name.kind().equals("user") ? account.users() : account.roles().keySet();
    }

    private static void misspeltAccount(LintedStatement statement, LintedPrincipal principal, Findings findings) {
        stranger(statement, principal)
                .flatMap(name -> near(statement, name))
                .ifPresent(account -> findings.at(
                        principal.node(),
                        "`" + principal.text() + "` is of no account of this world",
                        "did you mean `" + account.id() + "`, written `" + account.placeholder() + "`?"));
    }

    private static void thirdParty(LintedStatement statement, LintedPrincipal principal, Findings findings) {
        stranger(statement, principal)
                .filter(name -> near(statement, name).isEmpty() && !statement.hasKey("sts:ExternalId"))
                .ifPresent(name -> findings.at(
                        principal.node(),
                        "account `" + name.account() + "` is none of this world, and nothing asks for an external id"));
    }

    /** Whom a statement trusts, where that is an account outside the world. */
    private static Optional<TrustedName> stranger(LintedStatement statement, LintedPrincipal principal) {
        Surroundings around = statement.document().surroundings();
        return TrustedName.parse(principal.text())
                .filter(name -> around.isKnown()
                        && statement.allows()
                        && principal.kind().equals("RAM"))
                .filter(name -> around.account(name.account()).isEmpty());
    }

    private static Optional<Surroundings.Account> near(LintedStatement statement, TrustedName name) {
        return statement.document().surroundings().accounts().stream()
                .filter(account -> Spelling.distance(account.id(), name.account()) <= NEAR)
                .min(Comparator.comparingInt(account -> Spelling.distance(account.id(), name.account())));
    }

    private static void serviceRole(LintedStatement statement, JsonNode resource, Findings findings) {
        boolean assumes = statement.allows()
                && statement.actionTexts().stream().anyMatch(action -> action.equalsIgnoreCase("sts:AssumeRole"));
        named(statement, resource, "role/")
                .filter(role -> assumes)
                .flatMap(role -> role.account().role(role.name()))
                .filter(role -> !role.getValue())
                .ifPresent(role -> findings.at(
                        resource, "role `" + role.getKey() + "` trusts services alone; no user can assume it"));
    }

    private static void missingRole(LintedStatement statement, JsonNode resource, Findings findings) {
        boolean about = statement.actionTexts().stream().map(Patterns::fold).anyMatch(ON_ROLES::contains);
        named(statement, resource, "role/")
                .filter(role -> about && role.account().role(role.name()).isEmpty())
                .ifPresent(role -> findings.at(
                        resource,
                        "there is no role `" + role.name() + "` in that account",
                        Spelling.nearest(role.name(), role.account().roles().keySet())
                                .map(right -> "did you mean `" + right + "`?")
                                .orElse("")));
    }

    private static void missingProject(LintedStatement statement, JsonNode resource, Findings findings) {
        named(statement, resource, "project/")
                .filter(project -> !project.account().projects().contains(project.name()))
                .ifPresent(project -> findings.at(
                        resource,
                        "there is no project `" + project.name() + "` in that account",
                        Spelling.nearest(project.name(), project.account().projects())
                                .map(right -> "did you mean `" + right + "`?")
                                .orElse("")));
    }

    private static void foreign(LintedStatement statement, JsonNode resource, Findings findings) {
        Surroundings around = statement.document().surroundings();
        boolean onRoles = statement.actionTexts().stream().allMatch(action -> action.startsWith("sts:"));
        Arn.parse(resource.text())
                .filter(arn -> statement.allows() && !around.owner().isEmpty() && !onRoles)
                // Services with resource policies, such as OSS, do open up to others.
                .filter(arn -> arn.service().equals("log") || arn.service().equals("ram"))
                .flatMap(arn -> around.account(arn.account()))
                .filter(account -> !account.id().equals(around.owner()))
                .ifPresent(account -> findings.at(
                        resource, "`" + resource.text() + "` is in another account, which no identity policy opens"));
    }

    private record Named(Surroundings.Account account, String name) {}

    /** What a resource names by its first two words, where it names one thing of an account of this world. */
    private static Optional<Named> named(LintedStatement statement, JsonNode resource, String word) {
        return Arn.parse(resource.text())
                .filter(arn -> arn.relative().startsWith(word))
                .flatMap(arn -> {
                    String rest = arn.relative().substring(word.length());
                    String name = rest.substring(0, (rest + "/").indexOf('/'));
                    Optional<Surroundings.Account> account = arn.account().equals("*")
                            ? account(
                                    statement,
                                    statement.document().surroundings().owner())
                            : account(statement, arn.account());
                    // Names with braces are placeholders for names that the world makes.
                    return account.filter(found -> !name.isEmpty() && !Patterns.isPattern(name) && !name.contains("{"))
                            .map(found -> new Named(found, name));
                });
    }

    private static Optional<Surroundings.Account> account(LintedStatement statement, String account) {
        return statement.document().surroundings().account(account);
    }
}

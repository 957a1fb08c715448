package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.JsonNode;
import dev.understudy.policy.json.PolicyUse;
import java.util.List;
import java.util.Optional;

/** What allows more than it should, or forgets what everybody needs. */
final class BreadthRules {
    private static final String ASSUME_ROLE = "sts:AssumeRole";
    private static final String LEAST = "RAM help \"Policy overview\": grant no more than is needed";

    static final List<Rule> ALL = List.of(
            Rule.warning("allow-everything", "Everything allowed on everything")
                    .why("Whoever gets this policy is an administrator, of RAM too.")
                    .repair(
                            "Name the services and resources that are needed, or attach AdministratorAccess, which says what it is.")
                    .source(LEAST)
                    .statements((statement, same, findings) -> wide(statement, "*")
                            .ifPresent(action -> findings.at(action, "allows every action on every resource"))),
            Rule.note("log-everything", "All of Log Service allowed on all projects")
                    .why("`log:*` on `*` reads, writes and deletes all logs of the account, and its audit logs.")
                    .repair("Name the projects, and the actions.")
                    .source(LEAST + "; AliyunLogFullAccess is the system policy for it")
                    .statements((statement, same, findings) -> wide(statement, "log:*")
                            .ifPresent(action ->
                                    findings.at(action, "allows everything of Log Service, deletion included"))),
            Rule.warning("assume-role-on-everything", "`sts:AssumeRole` on every role")
                    .why(
                            "The user may then become every role that trusts his account, in all accounts, those of tomorrow included.")
                    .repair("Name the roles: `acs:ram::<account>:role/<name>`.")
                    .source(
                            "RAM \"FAQ about RAM roles and STS tokens\"; AliyunSTSAssumeRoleAccess is the system policy for it")
                    .statements(BreadthRules::assumeAnything),
            Rule.warning(
                            "control-policy-without-assume-role",
                            "A control policy that allows a list without `sts:AssumeRole`")
                    .why(
                            "At each level a control policy must allow what is to be done. A list of services that leaves out `sts:AssumeRole` shuts every role of the members.")
                    .repair(
                            "Add `sts:AssumeRole` to the list, unless another control policy of the same level allows it.")
                    .source("Resource Directory \"Languages of access control policies\", example of a whitelist")
                    .documents(BreadthRules::whitelist));

    private BreadthRules() {}

    /** The entry that allows {@code action} on everything, unconditionally. */
    private static Optional<JsonNode> wide(LintedStatement statement, String action) {
        boolean everywhere = statement.allows()
                && !statement.isNotAction()
                && statement.conditions().isEmpty()
                && statement.document().use() != PolicyUse.CONTROL
                && statement.resourceTexts().contains("*");
        return statement.actions().stream()
                .filter(entry -> everywhere && entry.text().equalsIgnoreCase(action))
                .findFirst();
    }

    private static void assumeAnything(LintedStatement statement, LintedStatement same, Findings findings) {
        boolean assumes = statement.allows()
                && !statement.document().isTrust()
                && statement.document().use() != PolicyUse.CONTROL
                && statement.actionTexts().stream()
                        .anyMatch(action -> action.equalsIgnoreCase(ASSUME_ROLE) || action.equalsIgnoreCase("sts:*"));
        statement.resources().stream()
                .filter(resource -> assumes && Patterns.covers(resource.text(), "acs:ram:*:*:role/*"))
                .findFirst()
                .ifPresent(resource -> findings.at(
                        resource,
                        "`" + ASSUME_ROLE + "` on `" + resource.text()
                                + "` opens every role that trusts this account"));
    }

    private static void whitelist(LintedDocument document, Findings findings) {
        List<LintedStatement> allowing =
                document.statements().stream().filter(LintedStatement::allows).toList();
        boolean allowed = allowing.stream()
                .anyMatch(statement -> statement.isNotAction()
                        ? statement.actions().stream()
                                .noneMatch(action -> Patterns.coversAction(action.text(), ASSUME_ROLE))
                        : statement.names(ASSUME_ROLE));
        if (document.use() == PolicyUse.CONTROL && !allowing.isEmpty() && !allowed) {
            JsonNode node = allowing.get(0).node();
            findings.at(
                    node.start(),
                    node.start() + 1,
                    "this control policy allows a list that leaves out `" + ASSUME_ROLE
                            + "`, so no role can be assumed",
                    "",
                    List.of());
        }
    }
}

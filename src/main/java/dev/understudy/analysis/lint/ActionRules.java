package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Actions that are not what they seem. */
final class ActionRules {
    private static final String ELEMENTS = "RAM help \"Policy elements\"";
    // Log Service "Authorize a RAM user to manage alerts", "Authorize a RAM user to manage a data transformation task".
    private static final Set<String> TAKE_A_ROLE = Set.of("log:createjob", "log:updatejob");

    static final List<Rule> ALL = List.of(
            Rule.note("action-case", "An action in other letters than the cloud writes it in")
                    .why(
                            "Action names mostly do not mind case, yet the cloud recommends the exact spelling, and not every service keeps to it.")
                    .repair("Write it as the documentation does.")
                    .source(ELEMENTS)
                    .actions(ActionRules::otherCase),
            Rule.warning("unknown-action", "An action that no service checks")
                    .why(
                            "RAM does not look whether an action exists, so a typing error grants (or denies) nothing, without a word.")
                    .repair("Take the action from the \"RAM authorization\" page of the service.")
                    .source(ELEMENTS + "; Log Service \"RAM authorization\"; RAM and STS API metadata")
                    .actions(ActionRules::unknown),
            Rule.warning("api-name-as-action", "The name of an operation in place of the action it checks")
                    .why(
                            "The call `PullLogs` asks for `log:GetCursorOrData`, `PutLogs` for `log:PostLogStoreLogs`. A policy that names the call grants nothing.")
                    .repair("Name the action that is checked.")
                    .source("Log Service \"Authorization rules\"")
                    .actions((statement, action, findings) -> KnownActions.ofApiName(action.text())
                            .ifPresent(checked -> findings.at(
                                    action,
                                    "`" + action.text() + "` is the name of an operation; the action it checks is `"
                                            + checked + "`",
                                    "write `" + checked + "`"))),
            Rule.warning("wrong-service-code", "A service by another name than its RAM code")
                    .why(
                            "The part before the colon is the service's RAM code, which is not always its product name. A wrong one matches no call at all.")
                    .repair("Use the code of \"Services that work with RAM\".")
                    .source(
                            "RAM help \"Services that work with RAM\"; `yundun-cloudfirewall`: aliyun/alibabacloud-aiops-skills")
                    .actions(ActionRules::wrongService),
            Rule.warning("action-without-service", "An action without the service before it")
                    .why("Actions are `<service>:<operation>`; without a colon it matches nothing.")
                    .repair("Put the service's RAM code and a colon before it.")
                    .source(ELEMENTS)
                    .actions((statement, action, findings) -> {
                        if (action.text().indexOf(':') < 0 && !Patterns.isPattern(action.text())) {
                            findings.at(
                                    action,
                                    "`" + action.text()
                                            + "` names no service and matches nothing; expected `<service>:<operation>`");
                        }
                    }),
            Rule.warning("not-action-allow", "An `Allow` with `NotAction`")
                    .why(
                            "It allows everything but the listed actions, those of services to come included; and it does not deny the listed ones, which any other policy may still allow.")
                    .repair("List what is to be allowed; to forbid something, add a `Deny`.")
                    .source(ELEMENTS + "; the system policy PowerUserAccess is of this kind")
                    .statements((statement, same, findings) -> statement
                            .node()
                            .member("NotAction")
                            .filter(member -> statement.allows())
                            .ifPresent(member -> findings.at(
                                    member.name(),
                                    "`Allow` with `NotAction` allows all actions but these, and denies none of these",
                                    "to forbid them, add a statement with `Deny` and `Action`"))),
            Rule.note("pass-role-missing", "An action that hands a role to a service, without `ram:PassRole`")
                    .why(
                            "Who makes a job or an alert for Log Service names a role that the service is to assume; that needs `ram:PassRole` on the role too.")
                    .repair("Allow `ram:PassRole` on the role, here or in another policy of the same user.")
                    .source("Log Service \"Authorize a RAM user to manage alerts\"")
                    .actions(ActionRules::passRole));

    private ActionRules() {}

    private static void otherCase(LintedStatement statement, JsonNode action, Findings findings) {
        String text = action.text();
        String service = KnownActions.service(text);
        String right = KnownActions.find(text)
                .map(KnownActions.Action::name)
                .orElseGet(() -> KnownActions.services().contains(Patterns.fold(service))
                        ? Patterns.fold(service) + text.substring(service.length())
                        : text);
        if (!right.equals(text)) {
            findings.at(action, "`" + text + "` is written `" + right + "`", "", GrammarRules.text(action, right));
        }
    }

    private static void unknown(LintedStatement statement, JsonNode action, Findings findings) {
        String text = action.text();
        boolean known = !KnownActions.isComplete(KnownActions.service(text))
                || !KnownActions.matching(text).isEmpty()
                || KnownActions.ofApiName(text).isPresent()
                || text.chars().anyMatch(Character::isWhitespace);
        if (known) {
            return;
        }
        Optional<String> meant = Spelling.nearest(text, KnownActions.names());
        findings.at(
                action,
                Patterns.isPattern(text)
                        ? "`" + text + "` matches no known action"
                        : "unknown action `" + text + "`; it matches no call",
                meant.map(right -> "did you mean `" + right + "`?").orElse(""));
    }

    private static void wrongService(LintedStatement statement, JsonNode action, Findings findings) {
        String code = KnownActions.service(action.text());
        if (!code.isEmpty() && !Patterns.isPattern(code)) {
            KnownActions.serviceMeant(Patterns.fold(code))
                    .ifPresent(right -> findings.at(
                            action,
                            "`" + code + "` is no RAM code, so `" + action.text() + "` matches nothing",
                            "did you mean `" + right + "`?"));
        }
    }

    private static void passRole(LintedStatement statement, JsonNode action, Findings findings) {
        boolean wants =
                statement.allows() && !statement.isNotAction() && TAKE_A_ROLE.contains(Patterns.fold(action.text()));
        if (wants && statement.document().statements().stream().noneMatch(each -> each.mayAllow("ram:PassRole"))) {
            findings.at(
                    action,
                    "`" + action.text() + "` hands a role to the service, which needs `ram:PassRole` as well",
                    "allow `ram:PassRole` on that role, unless another policy does");
        }
    }
}

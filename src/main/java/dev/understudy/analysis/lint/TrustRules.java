package dev.understudy.analysis.lint;

import java.util.List;
import java.util.regex.Pattern;

/** Whom trust policies name, as far as the document alone shows it. */
final class TrustRules {
    private static final String CREATE_ROLE = "RAM API \"CreateRole\"";
    // RAM API "CreateRole"; `A@log.aliyuncs.com`: Log Service "Authorize Log Service".
    private static final Pattern SERVICE =
            Pattern.compile("(?:(?:[0-9]{1,20}|\\{[A-Za-z0-9-]+})@)?[a-z0-9.-]{1,100}\\.aliyuncs\\.com");
    private static final Pattern UID = Pattern.compile("[0-9]{1,20}");

    static final List<Rule> ALL = List.of(
            Rule.warning("principal-matches-nobody", "A principal of a trust policy in a form that matches nobody")
                    .why(
                            "Trust policies name `acs:ram::<account>:root`, `…:user/<name>` or `…:role/<name>`, with an empty region. A bare account id, `*` and patterns are documented nowhere and match nobody here.")
                    .repair("Write the ARN out; for all users and roles of an account its `root`.")
                    .source(CREATE_ROLE + "; that other forms match nobody is a ruling")
                    .principals(TrustRules::ram),
            Rule.warning("service-principal-form", "A service that is no service's name")
                    .why(
                            "Services are named by their host, such as `ecs.aliyuncs.com`, with `<account>@` before it when they act for one account alone.")
                    .repair("Write `<service>.aliyuncs.com`.")
                    .source(CREATE_ROLE + "; Log Service \"Authorize Log Service\"")
                    .principals((statement, principal, findings) -> {
                        if (principal.kind().equals("Service")
                                && !SERVICE.matcher(principal.text()).matches()) {
                            findings.at(
                                    principal.node(),
                                    "`" + principal.text()
                                            + "` is no service; expected a name such as `ecs.aliyuncs.com`");
                        }
                    }),
            Rule.note("broad-trust", "Trust in all users and roles of another account, without a condition")
                    .why(
                            "`acs:ram::<account>:root` stands for every user and role of that account; who of them may assume the role is decided over there.")
                    .repair("Name the users or roles, or add a condition, such as one on `sts:ExternalId`.")
                    .source(CREATE_ROLE + "; RAM help \"How RAM evaluates policies when a role is assumed\"")
                    .principals(TrustRules::broad),
            Rule.warning(
                            "federated-without-audience",
                            "A federated principal without a condition on for whom the login was")
                    .why(
                            "Without `saml:recipient`, or `oidc:iss` with `oidc:aud`, any login at the provider opens the role, whatever program it was meant for.")
                    .repair("Add `StringEquals` on `saml:recipient`, or on `oidc:aud` and `oidc:iss`.")
                    .source(CREATE_ROLE)
                    .principals(TrustRules::federated));

    private TrustRules() {}

    private static void ram(LintedStatement statement, LintedPrincipal principal, Findings findings) {
        boolean isRam = statement.document().isTrust()
                && (principal.kind().equals("RAM") || principal.kind().isEmpty());
        String text = principal.text();
        if (!isRam
                || TrustedName.parse(text)
                        .filter(name -> name.isRoot() || name.isUserOrRole())
                        .isPresent()) {
            return;
        }
        String help = UID.matcher(text).matches()
                ? "for all users and roles of the account write `acs:ram::" + text + ":root`"
                : SERVICE.matcher(text).matches() ? "a service stands under `Service`" : "";
        findings.at(
                principal.node(),
                "`" + text + "` matches nobody; expected `acs:ram::<account>:root`, `…:user/<name>` or `…:role/<name>`",
                help);
    }

    private static void broad(LintedStatement statement, LintedPrincipal principal, Findings findings) {
        boolean unconditional = statement.allows() && statement.conditions().isEmpty();
        Surroundings around = statement.document().surroundings();
        TrustedName.parse(principal.text())
                .filter(name -> unconditional && principal.kind().equals("RAM") && name.isRoot())
                .filter(name -> around.isKnown()
                        ? around.account(name.account())
                                .filter(account -> !account.id().equals(around.owner()))
                                .isPresent()
                        : true)
                .ifPresent(name -> findings.at(
                        principal.node(),
                        "every user and role of account `" + name.account() + "` may assume this role"));
    }

    private static void federated(LintedStatement statement, LintedPrincipal principal, Findings findings) {
        if (!principal.kind().equals("Federated") || !statement.allows()) {
            return;
        }
        boolean saml = principal.text().contains(":saml-provider/");
        boolean held = saml
                ? statement.hasKey("saml:recipient")
                : statement.hasKey("oidc:aud") && statement.hasKey("oidc:iss");
        if (!held) {
            findings.at(
                    principal.node(),
                    "any login at `" + principal.text() + "` opens the role; expected a condition on "
                            + (saml ? "`saml:recipient`" : "`oidc:iss` and `oidc:aud`"));
        }
    }
}

package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.JsonNode;
import dev.understudy.policy.Arn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Resources that match nothing, or not what was meant. */
final class ResourceRules {
    private static final int COLONS = 4;
    private static final String ELEMENTS = "RAM help \"Policy elements\"";
    // Log Service "Resource list"; RAM "RAM authorization".
    private static final Set<String> KEYWORDS = Set.of(
            "project",
            "logstore",
            "consumergroup",
            "logtailconfig",
            "machinegroup",
            "savedsearch",
            "dashboard",
            "alert",
            "job",
            "shipper",
            "app",
            "collectionpolicy",
            "user",
            "role",
            "group",
            "policy",
            "mfa",
            "saml-provider",
            "oidc-provider");
    // The services whose ARNs these words stand in.
    private static final Set<String> WORDED = Set.of("log", "ram");

    static final List<Rule> ALL = List.of(
            Rule.warning("lost-asterisk", "A resource that has lost its asterisks")
                    .why(
                            "An empty region and a slash at the end are taken literally, so the pattern matches nothing. Asterisks vanish when a page treats them as markup; a Log Service page prints them so.")
                    .repair("Write `*` for any region, and `/*` for everything below.")
                    .source(
                            "Log Service \"Use STS to enable cross-account access to Log Service resources\", compared with \"Resource list\"")
                    .resources(arns(ResourceRules::lostAsterisk)),
            Rule.warning("capital-in-path", "Capital letters in the fixed words of a resource")
                    .why(
                            "Resources mind case: `project/p/Logstore/l` is not `project/p/logstore/l` and matches nothing. Translated pages print them so.")
                    .repair("Write the fixed words in small letters.")
                    .source("Log Service \"Authorize Log Service\", the English page against the Chinese one")
                    .resources(arns(ResourceRules::capital)),
            Rule.warning("not-an-arn", "A resource that is no ARN of this cloud")
                    .why(
                            "Every resource of a request begins with `acs:`; a pattern that cannot begin so matches nothing.")
                    .repair("Write `acs:<service>:<region>:<account>:<resource>`, or `*` for everything.")
                    .source(ELEMENTS)
                    .resources((statement, resource, findings) -> {
                        if (!Patterns.overlap(resource.text(), "acs:*")) {
                            findings.at(
                                    resource, "`" + resource.text() + "` matches no resource; expected `acs:…` or `*`");
                        }
                    }),
            Rule.warning("resource-few-colons", "A pattern that crosses the parts of an ARN")
                    .why(
                            "Whether an asterisk runs across colons is documented nowhere. Here it does, so a short pattern such as `acs:ram::*` is wider than it looks.")
                    .repair("Write all five parts: `acs:<service>:<region>:<account>:<resource>`.")
                    .source(ELEMENTS + " is silent; one glob over the whole text is inferred from official samples")
                    .resources(ResourceRules::fewColons),
            Rule.warning("resource-of-another-service", "Resources of a service that none of the actions is of")
                    .why("A call is checked on resources of its own service, so such a statement matches nothing.")
                    .repair("Name resources of the service, or make a statement for each service.")
                    .source(
                            "RAM help \"Policy elements\"; Log Service \"Resource list\"; RAM and STS \"RAM authorization\"")
                    .resources(ResourceRules::anotherService),
            Rule.note("region-pinned-on-oss", "A region in a resource of OSS")
                    .why("OSS documents nothing but `*` for the region; what another value matches is unknown.")
                    .repair("Write `acs:oss:*:…`; bucket names are unique in the whole cloud.")
                    .source("OSS \"Overview of RAM policies\"")
                    .resources(arns(arn ->
                            arn.service().equals("oss") && !arn.region().isEmpty() && !Patterns.isPattern(arn.region())
                                    ? Optional.of("region `" + arn.region() + "` in a resource of OSS; expected `*`")
                                    : Optional.empty())));

    private ResourceRules() {}

    /** A check of what parses as an ARN; what it answers is the message. */
    private static Rule.PartCheck<JsonNode> arns(Function<Arn, Optional<String>> check) {
        return (statement, resource, findings) -> Arn.parse(resource.text().replaceFirst("^(?i)acs:", "acs:"))
                .flatMap(check)
                .ifPresent(message -> findings.at(resource, message));
    }

    private static Optional<String> lostAsterisk(Arn arn) {
        // Collection policies alone have no region (Log Service samples).
        boolean noRegion = arn.service().equals("log")
                && arn.region().isEmpty()
                && !arn.relative().startsWith("collectionpolicy");
        boolean slash = arn.relative().endsWith("/");
        if (!noRegion && !slash) {
            return Optional.empty();
        }
        String meant = "acs:" + arn.service() + ":" + (noRegion ? "*" : arn.region()) + ":" + arn.account() + ":"
                + arn.relative() + (slash ? "*" : "");
        return Optional.of("`" + arn + "` matches nothing: "
                + (noRegion ? "its region is empty" : "nothing ends with a slash") + "; `" + meant + "` is meant");
    }

    private static Optional<String> capital(Arn arn) {
        String service = arn.service().toLowerCase(Locale.ROOT);
        if (WORDED.contains(service) && !service.equals(arn.service())) {
            return Optional.of("`" + arn.service() + "` has capital letters; expected `" + service + "`");
        }
        return WORDED.contains(service) ? capitalWord(arn.relative().split("/", -1)) : Optional.empty();
    }

    private static Optional<String> capitalWord(String[] segments) {
        // Words stand at every other place; between them are names.
        for (int index = 0; index < segments.length; index += 2) {
            String word = segments[index].toLowerCase(Locale.ROOT);
            if (!word.equals(segments[index]) && KEYWORDS.contains(word)) {
                return Optional.of("`" + segments[index] + "` has capital letters; expected `" + word
                        + "`, since resources mind case");
            }
        }
        return Optional.empty();
    }

    private static void fewColons(LintedStatement statement, JsonNode resource, Findings findings) {
        String text = resource.text();
        long colons = text.chars().filter(letter -> letter == ':').count();
        if (!text.equals("*") && colons < COLONS && Patterns.overlap(text, "acs:*")) {
            findings.at(
                    resource,
                    "`" + text + "` has " + colons + (colons == 1 ? " colon" : " colons")
                            + "; expected 4, as in `acs:<service>:<region>:<account>:<resource>`");
        }
    }

    private static void anotherService(LintedStatement statement, JsonNode resource, Findings findings) {
        Optional<Arn> arn = Arn.parse(resource.text()).filter(found -> !Patterns.isPattern(found.service()));
        boolean strangers = !statement.actionTexts().isEmpty()
                && arn.isPresent()
                && statement.actionTexts().stream()
                        .allMatch(action ->
                                isOnlyOnOthers(action, Patterns.fold(arn.get().service())));
        if (strangers) {
            findings.at(
                    resource,
                    "`" + resource.text() + "` is of the service `" + arn.get().service()
                            + "`, on which no action of this statement is checked");
        }
    }

    // RAM and STS are checked on ARNs of `ram`, Log Service on its own; of other services that is not known.
    private static boolean isOnlyOnOthers(String action, String service) {
        return switch (Patterns.fold(KnownActions.service(action))) {
            case "ram", "sts" -> !service.equals("ram");
            // System policy AliyunServiceRolePolicyForAlbLogDelivery: one action is checked on load balancers too.
            case "log" -> !service.equals("log") && !service.equals("alb");
            default -> false;
        };
    }
}

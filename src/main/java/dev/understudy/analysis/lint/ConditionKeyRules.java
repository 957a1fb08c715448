package dev.understudy.analysis.lint;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Condition keys. */
final class ConditionKeyRules {
    // aliyun/alibabacloud-aiops-skills, measured: these do not fill in the tags of the resource.
    private static final Set<String> WITHOUT_TAGS = Set.of("oss", "rds", "swas-open");
    private static final String RESOURCE_TAG = "acs:ResourceTag/";
    private static final String MFA = "acs:MFAPresent";
    private static final String SOURCE_IP = "acs:SourceIp";

    static final List<Rule> ALL = List.of(
            Rule.warning("unknown-condition-key", "A condition key that no request carries")
                    .why(
                            "RAM takes any key. One that does not exist is absent from every request, so a positive condition on it is never met and a negated one always. `acs:RequestedRegion`, often seen, is such a key.")
                    .repair("Use a documented key.")
                    .source(
                            "RAM help \"Policy elements\"; Log Service \"RAM authorization\"; OSS \"Overview of RAM policies\"")
                    .conditions(ConditionKeyRules::unknown),
            Rule.note("condition-key-case", "A condition key in other letters than it is documented")
                    .why("Whether case counts in keys is documented nowhere; here it does not, save in tag keys.")
                    .repair("Write the key as it is documented.")
                    .source("RAM help \"Policy elements\" is silent; that case does not count is a ruling")
                    .conditions((statement, condition, findings) -> KnownKeys.find(condition.key())
                            .filter(known -> !condition.key().startsWith(known.name()))
                            .ifPresent(known -> findings.at(
                                    condition.keyNode(),
                                    "`" + condition.key() + "` is written `" + known.name() + "`"))),
            Rule.warning("key-not-filled", "A condition key that is not filled in for these actions")
                    .why(
                            "A key is there only for the services and calls that fill it in. OSS and RDS do not fill in `acs:ResourceTag/…`, no `Describe` or `List` call has a resource whose tags could count, and `sts:ExternalId` is there while a role is assumed and never else.")
                    .repair("Use a key that the service documents; allow listing in a statement without the condition.")
                    .source(
                            "aiops-skills (measured); ECS tag tutorial of RAM; RAM help \"Use ExternalId\"; the services' \"RAM authorization\"")
                    .conditions(ConditionKeyRules::notFilled),
            Rule.warning("tag-key-case", "Tag keys that differ in case alone, or capital letters where tags have none")
                    .why(
                            "In keys such as `acs:ResourceTag/Team` the part after the slash minds case, and RDS keeps its tags in small letters.")
                    .repair("Write the tag's key as the resource carries it.")
                    .source("RDS tag tutorial of RAM; that case counts is a ruling")
                    .documents(ConditionKeyRules::tagCase),
            Rule.note("mfa-for-access-keys", "A condition on `acs:MFAPresent`")
                    .why(
                            "MFA happens at console logon. For calls with an access key the key is `false` here, so `Bool true` shuts out every program.")
                    .repair("Nothing where programs are not meant; else give them a statement of their own.")
                    .source("RAM help \"Policy elements\"; the value for access keys is a ruling")
                    .conditions((statement, condition, findings) -> {
                        if (condition.key().equalsIgnoreCase(MFA)) {
                            findings.at(
                                    condition.keyNode(), "`" + MFA + "` is never true for calls with an access key");
                        }
                    }),
            Rule.note("source-ip-without-vpc", "An `Allow` for public addresses alone")
                    .why("Calls from inside a VPC do not come with a public address, so they do not meet it.")
                    .repair("Add a statement with `acs:VpcSourceIp` and `acs:SourceVpc` where such calls are meant.")
                    .source("KMS \"Key policy\"")
                    .conditions(ConditionKeyRules::publicOnly));

    private ConditionKeyRules() {}

    private static void unknown(LintedStatement statement, LintedCondition condition, Findings findings) {
        String key = condition.key();
        String prefix = KnownActions.service(key);
        boolean foreign =
                !prefix.isEmpty() && KnownKeys.prefixes().stream().noneMatch(known -> known.equalsIgnoreCase(prefix));
        if (KnownKeys.find(key).isPresent() || foreign) {
            return;
        }
        // Of a tag's key the part before the slash is what can be misspelt.
        Optional<String> meant = Spelling.nearest(key.substring(0, key.indexOf('/') + 1), KnownKeys.names())
                .or(() -> Spelling.nearest(key, KnownKeys.names()));
        findings.at(
                condition.keyNode(),
                "unknown condition key `" + key + "`; no request carries it",
                meant.map(right -> "did you mean `" + right + (right.endsWith("/") ? "…" : "") + "`?")
                        .orElse(""));
    }

    private static void notFilled(LintedStatement statement, LintedCondition condition, Findings findings) {
        List<String> actions = statement.actionTexts();
        String why = KnownKeys.find(condition.key())
                .filter(key -> !actions.isEmpty())
                .map(key -> reason(statement, key, actions))
                .orElse("");
        if (!why.isEmpty()) {
            String outcome = condition.isNegated() ? "always" : "never";
            findings.at(
                    condition.keyNode(),
                    "`" + condition.key() + "` " + why + ", so the condition is " + outcome + " met");
        }
    }

    private static String reason(LintedStatement statement, KnownKeys.Key key, List<String> actions) {
        boolean ofOthers = !key.isEverywhere()
                && !(statement.document().isTrust() && key.places().contains("trust"))
                && actions.stream()
                        .noneMatch(action -> key.places().stream()
                                .anyMatch(place ->
                                        Patterns.overlap(KnownActions.service(action), place) || action.equals("*")));
        if (ofOthers) {
            return key.places().contains("trust")
                    ? "is filled in for trust policies alone"
                    : "is filled in for " + String.join(" and ", new TreeSet<>(key.places())) + " alone";
        }
        if (key.name().equals(RESOURCE_TAG)
                && actions.stream().allMatch(action -> WITHOUT_TAGS.contains(KnownActions.service(action)))) {
            return "is not filled in by this service";
        }
        boolean ofResources = key.isOfTags() && !key.name().contains("Request");
        return ofResources && actions.stream().allMatch(ConditionKeyRules::isListing)
                ? "is not filled in for `Describe` and `List` calls"
                : "";
    }

    private static boolean isListing(String action) {
        String operation = action.substring(action.indexOf(':') + 1);
        return operation.startsWith("Describe") || operation.startsWith("List");
    }

    private static void tagCase(LintedDocument document, Findings findings) {
        Map<String, Set<String>> spellings = new HashMap<>();
        List<LintedCondition> tags = document.statements().stream()
                .flatMap(statement -> statement.conditions().stream())
                .filter(condition -> KnownKeys.find(condition.key())
                        .filter(KnownKeys.Key::isOfTags)
                        .isPresent())
                .sorted(Comparator.comparingInt(condition -> condition.keyNode().start()))
                .toList();
        for (LintedCondition condition : tags) {
            String tag = condition.key().substring(condition.key().indexOf('/') + 1);
            Set<String> others = spellings.computeIfAbsent(Patterns.fold(tag), first -> new TreeSet<>());
            if (condition.key().startsWith("rds:") && !tag.equals(Patterns.fold(tag))) {
                findings.at(condition.keyNode(), "the tag `" + tag + "` has capital letters, which RDS does not keep");
            } else if (others.stream().anyMatch(other -> !other.equals(tag))) {
                findings.at(
                        condition.keyNode(),
                        "the tag `" + tag + "` is another one than "
                                + others.stream()
                                        .map(other -> "`" + other + "`")
                                        .collect(Collectors.joining(", "))
                                + ": case counts");
            }
            others.add(tag);
        }
    }

    private static void publicOnly(LintedStatement statement, LintedCondition condition, Findings findings) {
        boolean ofVpc = statement.document().statements().stream()
                .anyMatch(each -> each.hasKey("acs:VpcSourceIp") || each.hasKey("acs:SourceVpc"));
        if (statement.allows() && !condition.isNegated() && condition.key().equalsIgnoreCase(SOURCE_IP) && !ofVpc) {
            findings.at(condition.keyNode(), "calls from inside a VPC do not meet `" + SOURCE_IP + "`");
        }
    }
}

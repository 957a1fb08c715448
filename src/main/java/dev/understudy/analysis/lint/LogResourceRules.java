package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.JsonNode;
import dev.understudy.analysis.lint.KnownActions.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Allowed actions that none of the statement's resources can be asked on. */
final class LogResourceRules {
    private static final String RULES =
            "Log Service \"Authorization rules\" and \"Configure the permission assistant feature\"";
    private static final String LIST_PROJECT = "log:ListProject";
    private static final String BELOW = "/*";
    private static final Set<String> EVERYTHING = Set.of("*", "log:*");

    // What one call is checked on, `_` any name; all must be allowed (SLB tutorial; RAM "RAM authorization"; Log
    // Service
    // "Authorization rules").
    private static final List<String> CONFIG_AND_GROUP =
            List.of("acs:log:_:_:project/_/logtailconfig/_", "acs:log:_:_:project/_/machinegroup/_");
    private static final List<String> USER_AND_GROUP = List.of("acs:ram:_:_:user/_", "acs:ram:_:_:group/_");
    private static final List<String> USER_AND_POLICY = List.of("acs:ram:_:_:user/_", "acs:ram:_:_:policy/_");
    private static final List<String> GROUP_AND_POLICY = List.of("acs:ram:_:_:group/_", "acs:ram:_:_:policy/_");
    private static final List<String> ROLE_AND_POLICY = List.of("acs:ram:_:_:role/_", "acs:ram:_:_:policy/_");
    private static final Map<String, List<String>> SEVERAL = Map.ofEntries(
            Map.entry("slb:addbackendservers", List.of("acs:slb:_:_:*", "acs:ecs:_:_:*")),
            Map.entry("log:applyconfigtogroup", CONFIG_AND_GROUP),
            Map.entry("log:removeconfigfromgroup", CONFIG_AND_GROUP),
            Map.entry("ram:addusertogroup", USER_AND_GROUP),
            Map.entry("ram:removeuserfromgroup", USER_AND_GROUP),
            Map.entry("ram:attachpolicytouser", USER_AND_POLICY),
            Map.entry("ram:detachpolicyfromuser", USER_AND_POLICY),
            Map.entry("ram:attachpolicytogroup", GROUP_AND_POLICY),
            Map.entry("ram:detachpolicyfromgroup", GROUP_AND_POLICY),
            Map.entry("ram:attachpolicytorole", ROLE_AND_POLICY),
            Map.entry("ram:detachpolicyfromrole", ROLE_AND_POLICY));

    static final List<Rule> ALL = List.of(
            Rule.warning("list-project-on-one-project", "`log:ListProject` on one project")
                    .why(
                            "Listing is checked on `project/*`, which a pattern for one project does not match. An old official sample has it so.")
                    .repair("Allow `log:ListProject` on `acs:log:*:*:project/*`, in a statement of its own.")
                    .source(
                            "Log Service \"Overview of RAM and STS\" (2021) against \"RAM custom policy examples\" (2026)")
                    .actions(LogResourceRules::listProject),
            Rule.warning("parent-without-children", "A project or Logstore without what is in it")
                    .why(
                            "`project/p` is the project itself; its Logstores are `project/p/logstore/…`, and consumer groups lie below their Logstore in the same way.")
                    .repair("Add the same resource with `/*` behind it.")
                    .source(RULES)
                    .resources(LogResourceRules::parent),
            Rule.warning("children-without-parent", "What is in a project or Logstore without the thing itself")
                    .why("`project/p/*` matches all that lies below the project and not the project.")
                    .repair("Add the same resource without `/*`.")
                    .source(RULES)
                    .resources(LogResourceRules::children),
            Rule.warning("action-on-other-resource", "An action that is never asked on the resources beside it")
                    .why(
                            "Each action is checked on resources of one kind. Where none of the statement's resources is of that kind, it allows nothing.")
                    .repair("Give the action a statement of its own with the resource it is checked on.")
                    .source("Log Service \"Authorization rules\", \"RAM authorization\"")
                    .actions(LogResourceRules::other),
            Rule.warning("second-resource-missing", "An action that is checked on two resources, with only one allowed")
                    .why("Where an operation names two things, both must be allowed.")
                    .repair("Allow the action on the other resource as well.")
                    .source("SLB tutorial of RAM; RAM \"RAM authorization\"; Log Service \"Authorization rules\"")
                    .actions(LogResourceRules::second));

    private LogResourceRules() {}

    private static void listProject(LintedStatement statement, JsonNode action, Findings findings) {
        if (allows(statement) && action.text().equalsIgnoreCase(LIST_PROJECT) && isUnreachable(statement, listing())) {
            findings.at(
                    action,
                    "`" + LIST_PROJECT + "` is checked on `project/*`, which no resource of this statement matches",
                    "allow it on `acs:log:*:*:project/*` in a statement of its own");
        }
    }

    private static Action listing() {
        return KnownActions.find(LIST_PROJECT).orElseThrow();
    }

    private static void parent(LintedStatement statement, JsonNode resource, Findings findings) {
        String text = resource.text();
        boolean severalBelow = statement.resourceTexts().stream().anyMatch(other -> other.startsWith(text + "/"));
        if (!text.endsWith("*") && !text.endsWith("/")) {
            boolean isProject = !text.contains("/logstore/");
            lost(statement, isProject, severalBelow).stream()
                    .filter(action -> Patterns.overlap(text + BELOW, action.arn()))
                    .findFirst()
                    .ifPresent(action -> findings.at(
                            resource,
                            "`" + text + "` does not reach what lies below it, on which `" + action.name()
                                    + "` is checked",
                            "add `" + text + BELOW + "`"));
        }
    }

    private static void children(LintedStatement statement, JsonNode resource, Findings findings) {
        if (!resource.text().endsWith(BELOW)) {
            return;
        }
        String parent = resource.text().substring(0, resource.text().length() - BELOW.length());
        lost(statement, true, false).stream()
                .filter(action -> Patterns.overlap(parent, action.arn()))
                .findFirst()
                .ifPresent(action -> findings.at(
                        resource,
                        "`" + resource.text() + "` does not match `" + parent + "` itself, on which `" + action.name()
                                + "` is checked",
                        "add `" + parent + "`"));
    }

    private static void other(LintedStatement statement, JsonNode action, Findings findings) {
        KnownActions.find(action.text())
                .filter(found -> allows(statement)
                        && !found.isOnAnything()
                        && !found.name().equals(LIST_PROJECT))
                .filter(found -> isUnreachable(statement, found) && !isNear(statement, found))
                .ifPresent(found -> findings.at(
                        action,
                        "`" + found.name() + "` is checked on `"
                                + found.resource().replace("(all)", "*")
                                + "`, which no resource of this statement matches"));
    }

    /** True when the rules of parents and children speak of it. */
    private static boolean isNear(LintedStatement statement, Action action) {
        return statement.resourceTexts().stream()
                .anyMatch(text -> Patterns.overlap(text + BELOW, action.arn())
                        || (text.endsWith(BELOW)
                                && Patterns.overlap(text.substring(0, text.length() - BELOW.length()), action.arn())));
    }

    /**
     * The actions that are meant and can never be asked. A pattern such as {@code log:Get*} says less of what is meant than a name
     * does, so it counts for whole projects only, and not where somebody has picked out parts.
     */
    private static List<Action> lost(LintedStatement statement, boolean isProject, boolean severalBelow) {
        List<Action> lost = new ArrayList<>();
        if (!allows(statement)) {
            return lost;
        }
        for (String pattern : statement.actionTexts()) {
            boolean counts =
                    !Patterns.isPattern(pattern) || (!severalBelow && (isProject || EVERYTHING.contains(pattern)));
            if (counts) {
                KnownActions.matching(pattern).stream()
                        .filter(action ->
                                !action.isOnAnything() && !action.name().equals(LIST_PROJECT))
                        .filter(action -> isUnreachable(statement, action))
                        .forEach(lost::add);
            }
        }
        return lost;
    }

    private static boolean isUnreachable(LintedStatement statement, Action action) {
        return !statement.resources().isEmpty()
                && statement.resourceTexts().stream().noneMatch(text -> Patterns.overlap(text, action.arn()));
    }

    private static boolean allows(LintedStatement statement) {
        return statement.allows()
                && !statement.isNotAction()
                && !statement.document().isTrust();
    }

    private static void second(LintedStatement statement, JsonNode action, Findings findings) {
        List<String> wanted = SEVERAL.getOrDefault(Patterns.fold(action.text()), List.of());
        if (wanted.isEmpty() || !allows(statement)) {
            return;
        }
        List<String> granted = statement.document().statements().stream()
                .filter(each -> allows(each) && each.names(action.text()))
                .flatMap(each -> each.resourceTexts().stream())
                .toList();
        List<String> missing = wanted.stream()
                .filter(pattern ->
                        granted.stream().noneMatch(text -> Patterns.overlap(text, pattern.replace('_', Patterns.NAME))))
                .toList();
        if (!missing.isEmpty()) {
            findings.at(
                    action,
                    "`" + action.text() + "` is checked on two resources, and none like `"
                            + missing.get(0).replace('_', '*') + "` is allowed",
                    "allow it there too, unless another policy does");
        }
    }
}

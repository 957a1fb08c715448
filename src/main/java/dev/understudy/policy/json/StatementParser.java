package dev.understudy.policy.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.understudy.policy.ActionPatterns;
import dev.understudy.policy.ConditionTest;
import dev.understudy.policy.Effect;
import dev.understudy.policy.PrincipalPattern;
import dev.understudy.policy.ResourcePattern;
import dev.understudy.policy.Statement;
import dev.understudy.policy.json.PolicyUse.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One statement of a document. */
final class StatementParser {
    // RAM API "CreateRole": a trust policy is about assuming the role; SourceIdentity has an action of its own.
    private static final Set<String> TRUST_ACTIONS = Set.of("sts:assumerole", "sts:setsourceidentity");

    private final JsonCursor json;
    private final PolicyUse use;
    private final int number;
    private @Nullable Effect effect;
    private @Nullable ActionPatterns actions;
    private List<ResourcePattern> resources = List.of();
    private List<PrincipalPattern> principals = List.of();
    private List<ConditionTest> conditions = List.of();

    StatementParser(JsonCursor json, PolicyUse use, int number) {
        this.json = json;
        this.use = use;
        this.number = number;
    }

    Statement parse() {
        Place start = json.place();
        json.object("statement " + number, this::member);
        if (effect == null) {
            throw start.fault(here("`Effect` is missing; expected `Allow` or `Deny`"));
        }
        if (actions == null) {
            throw start.fault(here("`Action` is missing; expected `Action` or `NotAction`"));
        }
        if (resources.isEmpty() && use.resource() == Need.REQUIRED) {
            throw start.fault(here("`Resource` is missing; expected a string or a list of strings"));
        }
        if (principals.isEmpty() && use.principal() == Need.REQUIRED) {
            throw start.fault(here("`Principal` is missing; expected whom the statement is about"));
        }
        return new Statement(number, effect, actions, resources, principals, conditions);
    }

    private void member(String name) {
        switch (name) {
            case "Effect" -> effect = effect();
            case "Action" -> actions = actions(name);
            case "NotAction" -> actions = actions(name);
            case "Resource" -> resources = resources();
            case "Principal" -> principals = principals();
            case "Condition" -> conditions = new ConditionParser(json, number).parse();
            // Not in RAM's grammar, yet in KMS default key policies and official samples: accepted, means nothing.
            case "Sid" -> json.string(here("`Sid`"));
            default ->
                throw json.unknown(
                        "statement " + number,
                        name,
                        "`Effect`, `Action` or `NotAction`, `Resource`, `Principal`, `Condition`");
        }
    }

    private Effect effect() {
        Place start = json.place();
        String text = json.string(here("`Effect`"));
        for (Effect known : Effect.values()) {
            if (known.text().equals(text)) {
                return known;
            }
        }
        throw start.fault(here("unknown effect `" + text + "`; expected `Allow` or `Deny`, spelled exactly so"));
    }

    private ActionPatterns actions(String name) {
        Place start = json.place();
        if (actions != null) {
            throw start.fault(here("both `Action` and `NotAction`; expected exactly one of them"));
        }
        boolean negated = name.equals("NotAction");
        List<String> texts = json.strings(here("`" + name + "`"));
        if (use == PolicyUse.TRUST
                && (negated
                        || !texts.stream().allMatch(text -> TRUST_ACTIONS.contains(text.toLowerCase(Locale.ROOT))))) {
            throw start.fault(here("a trust policy can only speak of `Action` `sts:AssumeRole`"));
        }
        return ActionPatterns.of(texts, negated);
    }

    private List<ResourcePattern> resources() {
        if (use.resource() == Need.FORBIDDEN) {
            throw json.fault(here("`Resource` in a trust policy; expected none, it is about the role it belongs to"));
        }
        Place start = json.place();
        List<String> texts = json.strings(here("`Resource`"));
        if (texts.contains("")) {
            throw start.fault(here("an empty resource; expected an ARN or `*`"));
        }
        return texts.stream().map(ResourcePattern::new).toList();
    }

    private List<PrincipalPattern> principals() {
        if (use.principal() == Need.FORBIDDEN) {
            throw json.fault(here(
                    "`Principal` in a policy that is attached to its principal; expected it in trust policies only"));
        }
        return use == PolicyUse.TRUST || json.at(JsonToken.START_OBJECT) ? typedPrincipals() : barePrincipals();
    }

    private List<PrincipalPattern> typedPrincipals() {
        List<PrincipalPattern> found = new ArrayList<>();
        Place start = json.place();
        if (use == PolicyUse.PROJECT) {
            throw json.fault(here("a typed `Principal` in a project policy; expected `[\"*\"]` or none"));
        }
        json.object(here("`Principal`"), name -> {
            PrincipalPattern.Kind kind = kind(name);
            json.strings(here("`" + name + "`")).forEach(text -> found.add(new PrincipalPattern(kind, text)));
        });
        if (found.isEmpty()) {
            throw start.fault(here("an empty `Principal`; expected `RAM`, `Service` or `Federated`"));
        }
        return found;
    }

    private PrincipalPattern.Kind kind(String name) {
        for (PrincipalPattern.Kind kind : PrincipalPattern.Kind.values()) {
            if (kind != PrincipalPattern.Kind.BARE && kind.text().equals(name)) {
                return kind;
            }
        }
        throw json.unknown("`Principal` of statement " + number, name, "`RAM`, `Service` or `Federated`");
    }

    private List<PrincipalPattern> barePrincipals() {
        List<PrincipalPattern> found = new ArrayList<>();
        // Log Service API "PutProjectPolicy" shows nothing but everybody; what a UID there would do is unknown.
        Place start = json.place();
        json.list(
                here("`Principal`"),
                () -> found.add(new PrincipalPattern(
                        PrincipalPattern.Kind.BARE, json.string(here("an entry of `Principal`")))));
        if (use == PolicyUse.PROJECT && !found.stream().allMatch(PrincipalPattern::isEverybody)) {
            throw start.fault(here("a named principal in a project policy; expected `[\"*\"]` or none"));
        }
        return found;
    }

    private String here(String problem) {
        return "statement " + number + ": " + problem;
    }
}

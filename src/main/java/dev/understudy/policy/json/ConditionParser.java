package dev.understudy.policy.json;

import dev.understudy.policy.ConditionTest;
import dev.understudy.policy.Operator;
import dev.understudy.policy.Qualifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The {@code Condition} of one statement. */
final class ConditionParser {
    private final JsonCursor json;
    private final int number;
    private final List<ConditionTest> conditions = new ArrayList<>();

    ConditionParser(JsonCursor json, int number) {
        this.json = json;
        this.number = number;
    }

    /** Parse it; empty for {@code {}}, which is always true (VPC tutorial). */
    List<ConditionTest> parse() {
        json.object(here("`Condition`"), this::operator);
        return conditions;
    }

    private void operator(String name) {
        Qualifier qualifier = qualifier(name);
        Operator operator = Operator.named(name.substring(qualifier.prefix().length()))
                .orElseThrow(() -> json.fault(here("unknown operator `" + name + "`" + near(name))));
        Place start = json.place();
        int before = conditions.size();
        json.object(here("`" + name + "`"), key -> {
            List<String> wanted = json.strings(here("`" + key + "` of `" + name + "`"));
            conditions.add(new ConditionTest(qualifier, operator, key, wanted));
        });
        if (conditions.size() == before) {
            throw start.fault(here("`" + name + "` has no keys; expected at least one condition key"));
        }
    }

    private static Qualifier qualifier(String name) {
        for (Qualifier qualifier : Qualifier.values()) {
            if (qualifier != Qualifier.NONE && name.startsWith(qualifier.prefix())) {
                return qualifier;
            }
        }
        return Qualifier.NONE;
    }

    private static String near(String name) {
        if (name.endsWith("IfExists") || name.equals("Null") || name.startsWith("Arn")) {
            return "; RAM has no `…IfExists`, `Null` or `Arn…` operators";
        }
        Optional<Operator> sameLetters = Arrays.stream(Operator.values())
                .filter(operator -> operator.text().equalsIgnoreCase(name))
                .findFirst();
        return sameLetters
                .map(operator -> "; expected `" + operator.text() + "`, spelled exactly so")
                .orElse("; expected one of RAM's, such as `StringEquals` or `IpAddress`");
    }

    private String here(String problem) {
        return "statement " + number + ": " + problem;
    }
}

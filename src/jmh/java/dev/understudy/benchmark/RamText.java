package dev.understudy.benchmark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.policy.AppliedPolicy;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import java.util.ArrayList;
import java.util.List;

/** The statements as RAM policies: written as JSON and read back by the parser, as attached policies are. */
final class RamText {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RamText() {}

    /** Write them into as many documents as it takes. */
    static List<AppliedPolicy> policies(List<Rule> rules, int perDocument) {
        List<AppliedPolicy> policies = new ArrayList<>();
        for (int from = 0; from < rules.size(); from += perDocument) {
            String text = document(rules.subList(from, Math.min(rules.size(), from + perDocument)));
            policies.add(new AppliedPolicy(
                    "policy-" + policies.size(),
                    AppliedPolicy.Kind.CUSTOM,
                    "v1",
                    "RamUser b1",
                    PolicyParser.parse(text, PolicyUse.IDENTITY)));
        }
        return policies;
    }

    private static String document(List<Rule> rules) {
        ObjectNode document = JSON.objectNode().put("Version", "1");
        ArrayNode statements = document.putArray("Statement");
        rules.forEach(rule -> statements.add(statement(rule)));
        return document.toString();
    }

    private static ObjectNode statement(Rule rule) {
        ObjectNode statement = JSON.objectNode().put("Effect", rule.effect().text());
        statement.set("Action", texts(rule.actions()));
        statement.set("Resource", texts(rule.resources()));
        if (!rule.limits().isEmpty()) {
            ObjectNode condition = statement.putObject("Condition");
            rule.limits()
                    .forEach(limit -> condition
                            .withObjectProperty(limit.kind().operator())
                            .set(limit.key().text(), texts(limit.wanted())));
        }
        return statement;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}

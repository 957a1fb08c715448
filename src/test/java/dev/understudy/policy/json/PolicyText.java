package dev.understudy.policy.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.policy.ConditionTest;
import dev.understudy.policy.Glob;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.PrincipalPattern;
import dev.understudy.policy.ResourcePattern;
import dev.understudy.policy.Statement;
import java.util.Collection;
import java.util.List;

/** Writes a parsed document down again: all that the parser kept of it. */
final class PolicyText {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PolicyText() {}

    static String of(PolicyDocument document) {
        ObjectNode tree = JSON.objectNode().put("Version", "1");
        ArrayNode statements = tree.putArray("Statement");
        document.statements().forEach(statement -> statements.add(statement(statement)));
        return tree.toString();
    }

    private static ObjectNode statement(Statement statement) {
        ObjectNode tree = JSON.objectNode().put("Effect", statement.effect().text());
        tree.set(
                statement.actions().negated() ? "NotAction" : "Action",
                list(statement.actions().patterns().stream().map(Glob::text).toList()));
        if (!statement.resources().isEmpty()) {
            tree.set(
                    "Resource",
                    list(statement.resources().stream()
                            .map(ResourcePattern::text)
                            .toList()));
        }
        principals(statement.principals(), tree);
        ObjectNode conditions = JSON.objectNode();
        for (ConditionTest test : statement.conditions()) {
            conditions.withObjectProperty(test.operator()).set(test.key(), list(test.wanted()));
        }
        if (!conditions.isEmpty()) {
            tree.set("Condition", conditions);
        }
        return tree;
    }

    private static void principals(List<PrincipalPattern> principals, ObjectNode statement) {
        for (PrincipalPattern principal : principals) {
            ArrayNode list = principal.kind() == PrincipalPattern.Kind.BARE
                    ? statement.withArrayProperty("Principal")
                    : statement
                            .withObjectProperty("Principal")
                            .withArrayProperty(principal.kind().text());
            list.add(principal.text());
        }
    }

    private static ArrayNode list(Collection<String> texts) {
        ArrayNode list = JSON.arrayNode();
        texts.forEach(list::add);
        return list;
    }
}

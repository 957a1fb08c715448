package dev.understudy.harness.cucumber;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Whom a role trusts.
 *
 * @param kind the key under Principal: {@code RAM} or {@code Service}
 * @param name an ARN or a service's name, with its placeholders filled in
 */
record Trusted(String kind, String name) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The trust policy that says so, under a condition if there is one. */
    String document(String condition) {
        ObjectNode document = JSON.createObjectNode().put("Version", "1");
        ObjectNode statement = document.putArray("Statement").addObject();
        statement.put("Action", "sts:AssumeRole");
        statement.put("Effect", "Allow");
        statement.putObject("Principal").putArray(kind).add(name);
        if (!condition.isEmpty()) {
            PolicyTable.condition(statement.putObject("Condition"), condition);
        }
        return document.toString();
    }
}

package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.Edit;
import dev.understudy.analysis.json.JsonNode;
import java.util.List;

/** Takes what one rule finds. */
final class Findings {
    // A hostile document may break a rule at every character.
    private static final int MOST = 200;

    private final Rule rule;
    private final List<Finding> found;
    private int count;

    Findings(Rule rule, List<Finding> found) {
        this.rule = rule;
        this.found = found;
    }

    void at(JsonNode node, String message) {
        at(node, message, "");
    }

    void at(JsonNode node, String message, String help) {
        at(node.start(), node.end(), message, help, List.of());
    }

    void at(JsonNode node, String message, String help, Edit... repair) {
        at(node.start(), node.end(), message, help, List.of(repair));
    }

    void at(int start, int end, String message, String help, List<Edit> repair) {
        if (++count <= MOST) {
            found.add(new Finding(rule, start, end, message, help, repair));
        }
    }
}

package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.JsonNode;

/** An entry of a {@code Principal}; the kind is the member it stands under, empty in the list form. */
record LintedPrincipal(String kind, JsonNode node) {
    String text() {
        return node.text();
    }
}

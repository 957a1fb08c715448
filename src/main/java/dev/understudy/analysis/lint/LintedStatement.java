package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.JsonNode;
import dev.understudy.analysis.json.JsonNode.Kind;
import dev.understudy.analysis.json.JsonNode.Member;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A statement as it is written, right or wrong: what cannot be read as the grammar has it is left away. */
final class LintedStatement {
    private final LintedDocument document;
    private final int number;
    private final JsonNode node;
    private final List<JsonNode> actions;
    private final List<JsonNode> resources;
    private final List<LintedPrincipal> principals;
    private final List<LintedCondition> conditions;

    LintedStatement(LintedDocument document, int number, JsonNode node) {
        this.document = document;
        this.number = number;
        this.node = node;
        this.actions = strings(element("Action").or(() -> element("NotAction")));
        this.resources = strings(element("Resource"));
        this.principals = element("Principal").map(LintedStatement::principals).orElse(List.of());
        this.conditions = element("Condition").stream()
                .flatMap(condition -> condition.members().stream())
                .flatMap(LintedStatement::conditions)
                .toList();
    }

    LintedDocument document() {
        return document;
    }

    int number() {
        return number;
    }

    JsonNode node() {
        return node;
    }

    /** The value of a member. */
    Optional<JsonNode> element(String name) {
        return node.member(name).map(Member::value);
    }

    boolean allows() {
        return hasEffect("Allow");
    }

    boolean denies() {
        return hasEffect("Deny");
    }

    private boolean hasEffect(String effect) {
        return element("Effect").filter(value -> value.text().equals(effect)).isPresent();
    }

    /** The entries of {@code Action} or {@code NotAction}. */
    List<JsonNode> actions() {
        return actions;
    }

    boolean isNotAction() {
        return node.member("NotAction").isPresent();
    }

    /** The entries of {@code Action}, as text. */
    List<String> actionTexts() {
        return isNotAction() ? List.of() : actions.stream().map(JsonNode::text).toList();
    }

    /** Whether an entry of {@code Action} covers an action. */
    boolean names(String action) {
        return actionTexts().stream().anyMatch(text -> Patterns.coversAction(text, action));
    }

    /** Whether it allows an action, by name or, as far as that goes, by naming others only. */
    boolean mayAllow(String action) {
        return allows() && (isNotAction() || names(action));
    }

    List<JsonNode> resources() {
        return resources;
    }

    List<String> resourceTexts() {
        return resources.stream().map(JsonNode::text).toList();
    }

    List<LintedPrincipal> principals() {
        return principals;
    }

    List<LintedCondition> conditions() {
        return conditions;
    }

    boolean hasKey(String key) {
        return conditions.stream().anyMatch(condition -> condition.key().equalsIgnoreCase(key));
    }

    /** Every string that is compared with something of a request. */
    Stream<JsonNode> values() {
        return Stream.of(
                        actions.stream(),
                        resources.stream(),
                        principals.stream().map(LintedPrincipal::node),
                        conditions.stream().flatMap(condition -> condition.values().stream()))
                .flatMap(same -> same)
                .filter(value -> value.is(Kind.STRING));
    }

    private static List<JsonNode> strings(Optional<JsonNode> element) {
        return element.stream()
                .flatMap(value -> value.each().stream())
                .filter(value -> value.is(Kind.STRING))
                .toList();
    }

    private static List<LintedPrincipal> principals(JsonNode element) {
        if (!element.is(Kind.OBJECT)) {
            return strings(Optional.of(element)).stream()
                    .map(node -> new LintedPrincipal("", node))
                    .toList();
        }
        return element.members().stream()
                .flatMap(member -> strings(Optional.of(member.value())).stream()
                        .map(node -> new LintedPrincipal(member.name().text(), node)))
                .toList();
    }

    private static Stream<LintedCondition> conditions(Member operator) {
        return operator.value().members().stream()
                .map(key -> new LintedCondition(operator.name(), key.name(), key.value()));
    }
}

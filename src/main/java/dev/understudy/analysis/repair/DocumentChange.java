package dev.understudy.analysis.repair;

import dev.understudy.analysis.json.JsonNode;
import dev.understudy.analysis.json.JsonNode.Member;
import dev.understudy.analysis.json.LenientJson;
import dev.understudy.policy.ConditionTrace;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Changes of one statement of a policy text; empty where the text has no such place. */
final class DocumentChange {
    private static final String CONDITION = "Condition";

    private final TextChange change;
    private final UnaryOperator<String> fill;
    private final UnaryOperator<String> unfill;
    private final List<JsonNode> statements;

    DocumentChange(PolicyText text) {
        change = new TextChange(text.text());
        fill = text.fill();
        unfill = text.unfill();
        statements = LenientJson.read(text.text())
                .root()
                .flatMap(root -> root.member("Statement"))
                .map(Member::value)
                .map(JsonNode::each)
                .orElse(List.of());
    }

    Optional<String> addEntry(int statement, String member, String value) {
        return value(statement, member).map(strings -> change.add(strings, unfill.apply(value)));
    }

    Optional<String> replaceEntry(int statement, String member, String old, String value) {
        return value(statement, member).flatMap(strings -> replace(strings, old, value));
    }

    private Optional<String> replace(JsonNode strings, String old, String value) {
        return strings.each().stream()
                .filter(node -> fill.apply(node.text()).equals(old))
                .findFirst()
                .map(node -> change.replace(node, unfill.apply(value)));
    }

    /** Remove an entry that is not the only one. */
    Optional<String> removeEntry(int statement, String member, String old) {
        return value(statement, member).flatMap(strings -> removed(strings.each(), old));
    }

    private Optional<String> removed(List<JsonNode> elements, String old) {
        return elements.size() < 2
                ? Optional.empty()
                : IntStream.range(0, elements.size())
                        .filter(place -> fill.apply(elements.get(place).text()).equals(old))
                        .boxed()
                        .findFirst()
                        .map(place -> change.remove(elements, place));
    }

    Optional<String> addPrincipal(int statement, String kind, String value) {
        return value(statement, "Principal")
                .map(principal -> principal
                        .member(kind)
                        .map(member -> change.add(member.value(), unfill.apply(value)))
                        .orElseGet(() -> change.addMember(principal, kind, TextChange.quoted(unfill.apply(value)))));
    }

    Optional<String> replacePrincipal(int statement, String kind, String old, String value) {
        return value(statement, "Principal")
                .flatMap(principal -> principal.member(kind))
                .flatMap(member -> replace(member.value(), old, value));
    }

    Optional<String> addValue(int statement, ConditionTrace trace, String value) {
        return test(statement, trace).map(member -> change.add(member.value(), unfill.apply(value)));
    }

    Optional<String> removeValue(int statement, ConditionTrace trace, String value) {
        return test(statement, trace).flatMap(member -> removed(member.value().each(), value));
    }

    /** Give a test another operator; where several keys stand under the operator, for none. */
    Optional<String> changeOperator(int statement, ConditionTrace trace, String operator) {
        Optional<JsonNode> condition = value(statement, CONDITION);
        return condition
                .filter(all -> all.member(operator).isEmpty())
                .flatMap(all -> all.member(trace.operator()))
                .filter(member -> member.value().members().size() == 1)
                .map(member -> change.replace(member.name(), operator));
    }

    Optional<String> removeTest(int statement, ConditionTrace trace) {
        JsonNode condition = value(statement, CONDITION).orElse(null);
        if (condition == null) {
            return Optional.empty();
        }
        int operator = place(condition, trace.operator());
        if (operator < 0) {
            return Optional.empty();
        }
        JsonNode keys = condition.members().get(operator).value();
        int key = place(keys, trace.key());
        if (key >= 0 && keys.members().size() > 1) {
            return Optional.of(change.removeMember(keys, key));
        }
        if (condition.members().size() > 1) {
            return Optional.of(change.removeMember(condition, operator));
        }
        JsonNode whole = statements.get(statement - 1);
        return Optional.of(change.removeMember(whole, place(whole, CONDITION)));
    }

    Optional<String> addTest(int statement, String operator, String key, String value) {
        JsonNode whole = statement(statement).orElse(null);
        if (whole == null) {
            return Optional.empty();
        }
        String pair = "{" + TextChange.quoted(key) + ": " + TextChange.quoted(unfill.apply(value)) + "}";
        Optional<JsonNode> condition = whole.member(CONDITION).map(Member::value);
        Optional<JsonNode> keys = condition.flatMap(all -> all.member(operator)).map(Member::value);
        if (keys.isPresent()) {
            return keys.get().member(key).isPresent()
                    ? Optional.empty()
                    : Optional.of(change.addMember(keys.get(), key, TextChange.quoted(unfill.apply(value))));
        }
        return Optional.of(
                condition.isPresent()
                        ? change.addMember(condition.get(), operator, pair)
                        : change.addMember(whole, CONDITION, "{" + TextChange.quoted(operator) + ": " + pair + "}"));
    }

    Optional<String> addStatement(List<String> members) {
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        JsonNode last = statements.get(statements.size() - 1);
        String outer = change.gap(last.start());
        String inner = last.members().isEmpty()
                ? " "
                : change.gap(last.members().get(0).name().start());
        boolean lines = inner.startsWith("\n");
        String json = "{" + (lines ? inner : "") + String.join("," + inner, members) + (lines ? outer : "") + "}";
        return Optional.of(change.append(statements, json));
    }

    Optional<String> removeStatement(int statement) {
        return statements.size() < 2 ? Optional.empty() : Optional.of(change.remove(statements, statement - 1));
    }

    private Optional<Member> test(int statement, ConditionTrace trace) {
        return value(statement, CONDITION)
                .flatMap(condition -> condition.member(trace.operator()))
                .flatMap(operator -> operator.value().member(trace.key()));
    }

    private Optional<JsonNode> value(int statement, String member) {
        return statement(statement).flatMap(found -> found.member(member)).map(Member::value);
    }

    private Optional<JsonNode> statement(int number) {
        return number <= statements.size() ? Optional.of(statements.get(number - 1)) : Optional.empty();
    }

    private static int place(JsonNode object, String name) {
        return IntStream.range(0, object.members().size())
                .filter(place -> object.members().get(place).name().text().equals(name))
                .findFirst()
                .orElse(-1);
    }
}

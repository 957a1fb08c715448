package dev.understudy.access.lines;

import com.fasterxml.jackson.core.JsonToken;
import dev.understudy.policy.PolicyType;
import dev.understudy.policy.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The {@code expect} of a line. */
final class ExpectationReader {
    private static final String BY = "an entry of `by`";

    private static final List<String> DECISIONS =
            Stream.of(Verdict.values()).map(Verdict::text).toList();
    private static final List<String> POLICY_TYPES =
            Stream.of(PolicyType.values()).map(PolicyType::text).toList();

    private final LineCursor json;

    ExpectationReader(LineCursor json) {
        this.json = json;
    }

    Expectation read() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        json.object("`expect`", name -> members.put(name, member(name)));
        if (members.isEmpty()) {
            throw json.fault("`expect` is empty; expected some of `decision`, `policyType`, `by`");
        }
        return new Expectation(members);
    }

    private @Nullable Object member(String name) {
        return switch (name) {
            case "decision" -> oneOf("`decision`", DECISIONS);
            case "policyType" -> policyType();
            case "by" -> by();
            default -> throw json.unknown("`expect`", name, "`decision`, `policyType`, `by`");
        };
    }

    private @Nullable Object policyType() {
        if (json.at(JsonToken.VALUE_NULL)) {
            json.next();
            return null;
        }
        return oneOf("`policyType`", POLICY_TYPES);
    }

    /** A misspelled word could never be met, and would look like a wrong decision. */
    private String oneOf(String what, List<String> known) {
        int start = json.column();
        String found = json.string(what);
        if (!known.contains(found)) {
            throw new LineFault(start, what + " is `" + found + "`; expected one of " + String.join(", ", known));
        }
        return found;
    }

    private List<Map<String, Object>> by() {
        List<Map<String, Object>> statements = new ArrayList<>();
        json.list("`by`", () -> {
            Map<String, Object> statement = new LinkedHashMap<>();
            json.object(BY, name -> statement.put(name, deciding(name)));
            statements.add(statement);
        });
        return statements;
    }

    private Object deciding(String name) {
        return switch (name) {
            case "policy", "effect" -> json.string("`" + name + "`");
            case "statement" -> json.number("`statement`");
            default -> throw json.unknown(BY, name, "`policy`, `statement`, `effect`");
        };
    }
}

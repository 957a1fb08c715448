package dev.understudy.policy.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code Condition} of a statement against the context of a request.
 *
 * <p>Source: "Policy elements" (2021), "Conditional operators" (2025): values are ORed, keys and operators ANDed. A key that is
 * absent makes a positive operator false and a negated one true ("Dual access control with VPC policy and bucket policy", OSS).
 */
final class NaiveCondition {
    private static final String ANY = "ForAnyValue:";
    private static final String ALL = "ForAllValues:";

    private final JsonNode context;
    private final boolean starInAddresses;

    /** {@code starInAddresses}: OSS alone takes {@code *} in the text of an address ("Overview of RAM policies", OSS). */
    NaiveCondition(JsonNode context, boolean starInAddresses) {
        this.context = context;
        this.starInAddresses = starInAddresses;
    }

    boolean holds(JsonNode condition) {
        for (Map.Entry<String, JsonNode> operator : condition.properties()) {
            for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
                List<String> wanted = NaiveJson.texts(key.getValue());
                if (wanted.isEmpty()) {
                    throw new IllegalArgumentException("no value for " + key.getKey());
                }
                if (!holds(operator.getKey(), wanted, requestValues(key.getKey()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean holds(String operator, List<String> wanted, List<String> given) {
        boolean any = operator.startsWith(ANY);
        boolean all = operator.startsWith(ALL);
        String base = any ? operator.substring(ANY.length()) : all ? operator.substring(ALL.length()) : operator;
        Optional<NaiveOperator> known = NaiveOperator.named(base);
        if (known.isEmpty()) {
            return false; // ASSUMED: an unknown operator never applies.
        }
        NaiveOperator test = known.get();
        if (any) {
            return given.stream().anyMatch(value -> single(test, wanted, value));
        }
        boolean typed = wanted.stream().allMatch(value -> test.reads(value, starInAddresses));
        if (all) {
            return typed && given.stream().allMatch(value -> single(test, wanted, value));
        }
        if (!test.negated()) {
            return given.stream().anyMatch(value -> single(test, wanted, value));
        }
        // ASSUMED: a value of the policy that is not of the operator's type makes the condition false, whatever the
        // request has.
        if (!typed) {
            return false;
        }
        // The negation of "some value of the request equals some value of the policy".
        return given.stream().allMatch(value -> single(test, wanted, value));
    }

    /** One value of the request against all values of the policy. */
    private boolean single(NaiveOperator test, List<String> wanted, String given) {
        List<Optional<Boolean>> outcomes = new ArrayList<>();
        for (String value : wanted) {
            outcomes.add(test.positive(given, value, starInAddresses));
        }
        if (!test.negated()) {
            return outcomes.contains(Optional.of(true));
        }
        // ASSUMED: a value that is not of the operator's type makes the condition false, also under negation.
        return !outcomes.contains(Optional.of(true)) && !outcomes.contains(Optional.<Boolean>empty());
    }

    private List<String> requestValues(String key) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : context.properties()) {
            if (sameKey(entry.getKey(), key)) {
                values.addAll(NaiveJson.texts(entry.getValue()));
            }
        }
        return values;
    }

    /** ASSUMED: keys ignore case, but the name of a tag after the last slash is exact. */
    static boolean sameKey(String left, String right) {
        int slash = left.lastIndexOf('/');
        if (slash != right.lastIndexOf('/')) {
            return false;
        }
        return left.substring(0, slash + 1).equalsIgnoreCase(right.substring(0, slash + 1))
                && (slash < 0
                        ? left.equalsIgnoreCase(right)
                        : left.substring(slash + 1).equals(right.substring(slash + 1)));
    }
}

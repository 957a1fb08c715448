package dev.understudy.policy;

import dev.understudy.policy.Operator.ValueTest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a {@code Condition}: an operator, a key, and the wanted values, any of which may fit. */
public final class ConditionTest {
    private final Qualifier qualifier;
    private final Operator operator;
    private final String key;
    private final String foldedKey;
    private final List<String> wanted;
    private final List<ValueTest> tests;
    private final List<ValueTest> ossTests;

    public ConditionTest(Qualifier qualifier, Operator operator, String key, List<String> wanted) {
        this.qualifier = qualifier;
        this.operator = operator;
        this.key = key;
        this.foldedKey = RequestContext.foldKey(key);
        this.wanted = List.copyOf(wanted);
        this.tests = this.wanted.stream().map(operator::compile).toList();
        this.ossTests = this.wanted.stream().map(operator::compileForOss).toList();
    }

    public String operator() {
        return qualifier.prefix() + operator.text();
    }

    public String key() {
        return key;
    }

    public List<String> wanted() {
        return wanted;
    }

    ConditionTrace test(Question question) {
        List<String> actual = actual(question);
        return new ConditionTrace(
                operator(), key, wanted, actual == null ? List.of() : actual, actual == null, isMet(question));
    }

    boolean isMet(Question question) {
        List<String> actual = actual(question);
        if (actual == null && operator.negated() && question.rulings().isSwitched(Ruling.ABSENT_KEY_NEGATED)) {
            return false;
        }
        return isMet(
                actual == null ? List.of() : actual, question.foldedAction().startsWith("oss:") ? ossTests : tests);
    }

    private @Nullable List<String> actual(Question question) {
        return question.context().find(key, foldedKey, question.rulings());
    }

    private boolean isMet(List<String> actual, List<ValueTest> wants) {
        if (operator.negated()
                && (wants.contains(Operator.UNREADABLE) || !actual.stream().allMatch(value -> canRead(value, wants)))) {
            return false;
        }
        return switch (qualifier) {
            case NONE ->
                operator.negated()
                        ? actual.stream().noneMatch(value -> fitsAny(value, wants))
                        : actual.stream().anyMatch(value -> fitsAny(value, wants));
            case FOR_ANY_VALUE -> actual.stream().anyMatch(value -> fitsAny(value, wants) != operator.negated());
            case FOR_ALL_VALUES -> actual.stream().allMatch(value -> fitsAny(value, wants) != operator.negated());
        };
    }

    private static boolean canRead(String value, List<ValueTest> wants) {
        return wants.stream().allMatch(test -> test.canRead(value));
    }

    private static boolean fitsAny(String value, List<ValueTest> wants) {
        for (ValueTest test : wants) {
            if (test.fits(value)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return operator() + " " + key + " " + wanted;
    }
}

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

    public ConditionTest(Qualifier qualifier, Operator operator, String key, List<String> wanted) {
        this.qualifier = qualifier;
        this.operator = operator;
        this.key = key;
        this.foldedKey = RequestContext.foldKey(key);
        this.wanted = List.copyOf(wanted);
        this.tests = this.wanted.stream().map(operator::compile).toList();
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
        return isMet(actual == null ? List.of() : actual);
    }

    private @Nullable List<String> actual(Question question) {
        return question.context().find(key, foldedKey, question.rulings());
    }

    private boolean isMet(List<String> actual) {
        if (operator.negated()
                && (tests.contains(Operator.UNREADABLE) || !actual.stream().allMatch(this::canRead))) {
            return false;
        }
        return switch (qualifier) {
            case NONE ->
                operator.negated()
                        ? actual.stream().noneMatch(this::fitsAny)
                        : actual.stream().anyMatch(this::fitsAny);
            case FOR_ANY_VALUE -> actual.stream().anyMatch(value -> fitsAny(value) != operator.negated());
            case FOR_ALL_VALUES -> actual.stream().allMatch(value -> fitsAny(value) != operator.negated());
        };
    }

    private boolean canRead(String value) {
        return tests.stream().allMatch(test -> test.canRead(value));
    }

    private boolean fitsAny(String value) {
        for (ValueTest test : tests) {
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

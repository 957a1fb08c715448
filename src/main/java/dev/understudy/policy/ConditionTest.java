package dev.understudy.policy;

import dev.understudy.policy.Operator.ValueTest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a {@code Condition}: an operator, a key, and the wanted values, any of which may fit. */
public final class ConditionTest {
    private final Qualifier qualifier;
    private final Operator operator;
    private final String text;
    private final String key;
    private final String foldedKey;
    private final List<String> wanted;
    private final List<ValueTest> tests;
    private final List<ValueTest> ossTests;

    public ConditionTest(Qualifier qualifier, Operator operator, String key, List<String> wanted) {
        this.qualifier = qualifier;
        this.operator = operator;
        this.text = qualifier.prefix() + operator.text();
        this.key = key;
        this.foldedKey = RequestContext.foldKey(key);
        this.wanted = List.copyOf(wanted);
        this.tests = this.wanted.stream().map(operator::compile).toList();
        this.ossTests = this.wanted.stream().map(operator::compileForOss).toList();
    }

    public String operator() {
        return text;
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

    // Some values fitting is enough for a positive operator; every one of them must do for a negated one and for all
    // values.
    private boolean isMet(List<String> actual, List<ValueTest> wants) {
        boolean all = qualifier == Qualifier.FOR_ALL_VALUES || (qualifier == Qualifier.NONE && operator.negated());
        // Where nothing to look at is good enough, a value of the policy that cannot be read would be, too.
        if ((all || operator.negated()) && wants.contains(Operator.UNREADABLE)) {
            return false;
        }
        if (operator.negated() && !canReadAll(actual, wants)) {
            return false;
        }
        for (int i = 0; i < actual.size(); i++) {
            if ((fitsAny(actual.get(i), wants) != operator.negated()) != all) {
                return !all;
            }
        }
        return all;
    }

    private static boolean canReadAll(List<String> actual, List<ValueTest> wants) {
        for (String value : actual) {
            for (ValueTest test : wants) {
                if (!test.canRead(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean fitsAny(String value, List<ValueTest> wants) {
        for (int i = 0; i < wants.size(); i++) {
            if (wants.get(i).fits(value)) {
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

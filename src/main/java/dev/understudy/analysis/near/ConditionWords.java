package dev.understudy.analysis.near;

import dev.understudy.policy.ConditionTrace;
import dev.understudy.policy.Mismatch;
import dev.understudy.policy.RequestContext;
import java.util.List;
import java.util.stream.Collectors;

/** Says how a line of a condition came out, and what usually lies behind it. */
public final class ConditionWords {
    private static final int FEW_LETTERS = 2;
    private static final int OTHER_VALUE = 10;
    private static final String SOURCE_IP = "acs:sourceip";
    private static final String SOURCE_VPC = "acs:SourceVpc";

    private ConditionWords() {}

    static Difference unmet(ConditionTrace trace, RequestContext context) {
        return new Difference(
                Mismatch.CONDITION, trace.key(), "condition " + of(trace) + background(trace, context), weight(trace));
    }

    /** Why it is not met, or is: operator, key, what is wanted and what was found. */
    public static String of(ConditionTrace trace) {
        String test = "`" + trace.operator() + "` on `" + trace.key() + "`";
        if (trace.absent()) {
            return trace.met()
                    ? test + " is met since the request carries no `" + trace.key()
                            + "`: a negated operator is true when its key is absent"
                    : test + " wants " + listed(trace.wanted(), " or ") + ", and the request carries no `" + trace.key()
                            + "`";
        }
        String values = listed(trace.wanted(), " or ") + ", found " + listed(trace.actual(), " and ");
        return test
                + (trace.met() ? " is met: it names " : isNegated(trace) ? " wants none of " : " wants ")
                + values
                + literal(trace);
    }

    private static String literal(ConditionTrace trace) {
        boolean wildcard = trace.wanted().stream().anyMatch(value -> value.indexOf('*') >= 0);
        return wildcard && isLiteral(trace.operator())
                ? "; `" + trace.operator() + "` compares letter by letter, wildcards are for `" + like(trace.operator())
                        + "`"
                : "";
    }

    /** True for the operators that take a wildcard for a character like others. */
    public static boolean isLiteral(String operator) {
        return operator.contains("String") && operator.contains("Equals");
    }

    /** The operator that takes wildcards in place of a literal one. */
    public static String like(String operator) {
        return operator.replace("EqualsIgnoreCase", "Like").replace("Equals", "Like");
    }

    private static boolean isNegated(ConditionTrace trace) {
        return trace.operator().contains("Not");
    }

    private static String background(ConditionTrace trace, RequestContext context) {
        // RAM help, "Policy elements": inside a VPC the address is in acs:VpcSourceIp, together with acs:SourceVpc.
        if (Distance.fold(trace.key()).equals(SOURCE_IP)
                && context.get(SOURCE_VPC).isPresent()) {
            return "; the call comes from inside a VPC, where `acs:VpcSourceIp` with `acs:SourceVpc` says from where";
        }
        if (trace.absent() && Distance.fold(trace.key()).contains("tag/")) {
            return "; not every operation fills tag keys, and those that do not are never allowed by it";
        }
        return "";
    }

    private static int weight(ConditionTrace trace) {
        if (trace.wanted().stream().anyMatch(value -> value.indexOf('*') >= 0) && isLiteral(trace.operator())) {
            return FEW_LETTERS;
        }
        boolean near = trace.wanted().stream()
                .anyMatch(wanted -> trace.actual().stream()
                        .anyMatch(actual ->
                                Distance.between(Distance.fold(wanted), Distance.fold(actual)) <= FEW_LETTERS));
        return near ? FEW_LETTERS : OTHER_VALUE;
    }

    private static String listed(List<String> values, String joint) {
        return values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(joint));
    }
}

package dev.understudy.policy;

/**
 * How an operator treats several values of one key in the request.
 *
 * <p>The two set prefixes stand in no list of operators, yet in the system policy {@code AliyunAliyunAdcpManagedLogRolePolicy}
 * (2026). ASSUMED: {@code ForAnyValue:} is false without a value, {@code ForAllValues:} true.
 */
public enum Qualifier {
    NONE(""),
    FOR_ANY_VALUE("ForAnyValue:"),
    FOR_ALL_VALUES("ForAllValues:");

    private final String prefix;

    Qualifier(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }
}

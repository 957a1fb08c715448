package dev.understudy.gateway.rpc;

/** A parameter of an operation: whether it must be there, and what it must look like when it is. */
public record Parameter(String name, boolean mandatory, Rule rule) {
    private static final Rule ANYTHING = (call, name, value) -> {};

    /** Refuses a value that is not as it must be. */
    public interface Rule {
        void check(RpcCall call, String name, String value);
    }

    /** A rule that needs the name and the value only. */
    public interface Form {
        void check(String name, String value);
    }

    public static Parameter required(String name) {
        return new Parameter(name, true, ANYTHING);
    }

    public static Parameter required(String name, Form form) {
        return required(name).ruledBy((call, parameter, value) -> form.check(parameter, value));
    }

    public static Parameter optional(String name) {
        return new Parameter(name, false, ANYTHING);
    }

    public static Parameter optional(String name, Form form) {
        return optional(name).ruledBy((call, parameter, value) -> form.check(parameter, value));
    }

    /** The same parameter under a rule that looks at the call. */
    public Parameter ruledBy(Rule other) {
        return new Parameter(name, mandatory, other);
    }

    void mustBeThere(RpcCall call) {
        if (mandatory) {
            call.required(name);
        }
    }

    void mustBeWellFormed(RpcCall call) {
        call.text(name).ifPresent(value -> rule.check(call, name, value));
    }
}

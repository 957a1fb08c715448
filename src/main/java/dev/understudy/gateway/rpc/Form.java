package dev.understudy.gateway.rpc;

import java.util.Arrays;
import java.util.List;

/**
 * What the value of a parameter must look like, and how it is refused when it does not.
 *
 * @param words the constraint for people; empty when there is none
 * @param refusals codes of the refusals, in which {@code {}} stands for the parameter's name
 */
public record Form(String words, List<String> refusals, Rule rule) {
    /** Any text will do. */
    public static final Form ANYTHING = of("", (parameter, value) -> {});

    public Form {
        refusals = List.copyOf(refusals);
    }

    /** Refuses a value that is not as it must be. */
    @FunctionalInterface
    public interface Rule {
        void check(RpcCall call, String parameter, String value);
    }

    /** A rule that needs the name and the value only. */
    @FunctionalInterface
    public interface Check {
        void check(String parameter, String value);
    }

    public static Form of(String words, Check check, String... refusals) {
        return inCall(words, (call, parameter, value) -> check.check(parameter, value), refusals);
    }

    /**
     * A constraint that the operation itself checks, where its page has one order of refusals for all parameters; the codes are
     * among those of the operation.
     */
    public static Form told(String words) {
        return of(words, (parameter, value) -> {});
    }

    /** A form that depends on the account, or on other parameters. */
    public static Form inCall(String words, Rule rule, String... refusals) {
        return new Form(words, Arrays.asList(refusals), rule);
    }

    /** The codes of its refusals for a parameter. */
    List<String> codes(String parameter) {
        return refusals.stream().map(code -> code.replace("{}", parameter)).toList();
    }
}

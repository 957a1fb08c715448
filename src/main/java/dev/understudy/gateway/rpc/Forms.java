package dev.understudy.gateway.rpc;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Forms that parameters of many operations share. */
public final class Forms {
    /** {@code true} or {@code false}; in any case, since Python clients write {@code True}. */
    public static final Form FLAG = Form.of("true or false", Forms::flag, "Invalid{}");

    /** Of parameters that are known and do nothing here; taking them silently would be a promise. */
    public static final Form NOT_EMULATED = Form.of("not emulated", Forms::refuse);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private Forms() {}

    public static Form number(int least, int most) {
        return Form.of(
                least + " to " + most,
                (name, value) -> {
                    if (!isNumber(value, least, most)) {
                        throw RpcErrors.invalid(name);
                    }
                },
                "Invalid{}");
    }

    /** Decimal digits, nothing else, and a number of that range. */
    public static boolean isNumber(String value, int least, int most) {
        return NUMBER.matcher(value).matches() && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    public static Form oneOf(String... values) {
        return oneOf(List.of(values));
    }

    public static Form oneOf(List<String> known) {
        return Form.of(
                String.join(" or ", known),
                (name, value) -> {
                    if (!known.contains(value)) {
                        throw RpcErrors.invalid(name);
                    }
                },
                "Invalid{}");
    }

    private static void refuse(String name, String value) {
        throw RpcErrors.notEmulated(name);
    }

    private static void flag(String name, String value) {
        if (!Set.of("true", "false").contains(value.toLowerCase(Locale.ROOT))) {
            throw RpcErrors.invalid(name);
        }
    }
}

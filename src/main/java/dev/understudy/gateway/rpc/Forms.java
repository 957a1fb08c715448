package dev.understudy.gateway.rpc;

import dev.understudy.gateway.rpc.Parameter.Form;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Forms that parameters of many operations share. */
public final class Forms {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private Forms() {}

    /** {@code true} or {@code false}; in any case, since Python clients write {@code True}. */
    public static void flag(String name, String value) {
        if (!Set.of("true", "false").contains(value.toLowerCase(Locale.ROOT))) {
            throw RpcErrors.invalid(name);
        }
    }

    public static Form number(int least, int most) {
        return (name, value) -> {
            if (!NUMBER.matcher(value).matches() || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
                throw RpcErrors.invalid(name);
            }
        };
    }

    public static Form oneOf(String... values) {
        Set<String> known = Set.of(values);
        return (name, value) -> {
            if (!known.contains(value)) {
                throw RpcErrors.invalid(name);
            }
        };
    }
}

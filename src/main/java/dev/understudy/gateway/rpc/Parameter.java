package dev.understudy.gateway.rpc;

import java.util.List;
import java.util.stream.Stream;

/** A parameter of an operation: whether it must be there, and what it must look like when it is. */
public record Parameter(String name, Presence presence, Form form) {
    /** Who looks whether it is there. */
    public enum Presence {
        OPTIONAL,
        /** Left out it is {@code Missing} and its name, before anything else is looked at. */
        REQUIRED,
        /** The operation itself refuses without it, in words and at a place of its own. */
        REQUIRED_BY_OPERATION
    }

    public static Parameter required(String name) {
        return required(name, Form.ANYTHING);
    }

    public static Parameter required(String name, Form form) {
        return new Parameter(name, Presence.REQUIRED, form);
    }

    public static Parameter requiredByOperation(String name, Form form) {
        return new Parameter(name, Presence.REQUIRED_BY_OPERATION, form);
    }

    public static Parameter optional(String name) {
        return optional(name, Form.ANYTHING);
    }

    public static Parameter optional(String name, Form form) {
        return new Parameter(name, Presence.OPTIONAL, form);
    }

    public boolean mandatory() {
        return presence != Presence.OPTIONAL;
    }

    /** The codes of its refusals: left out, where it must be there, and wrongly formed; not those of the operation itself. */
    public List<String> errors() {
        return presence == Presence.REQUIRED
                ? Stream.concat(Stream.of("Missing" + name), form.codes(name).stream())
                        .toList()
                : form.codes(name);
    }

    void mustBeThere(RpcCall call) {
        if (presence == Presence.REQUIRED) {
            call.required(name);
        }
    }

    void mustBeWellFormed(RpcCall call) {
        call.text(name).ifPresent(value -> form.rule().check(call, name, value));
    }
}

package dev.understudy.gateway.rpc;

import java.util.List;
import java.util.stream.Stream;

/** A parameter of an operation: whether it must be there, and what it must look like when it is. */
public record Parameter(String name, boolean mandatory, Form form) {
    public static Parameter required(String name) {
        return required(name, Form.ANYTHING);
    }

    public static Parameter required(String name, Form form) {
        return new Parameter(name, true, form);
    }

    public static Parameter optional(String name) {
        return optional(name, Form.ANYTHING);
    }

    public static Parameter optional(String name, Form form) {
        return new Parameter(name, false, form);
    }

    /** The codes of its refusals: left out, where it must be there, and wrongly formed. */
    public List<String> errors() {
        return mandatory
                ? Stream.concat(Stream.of("Missing" + name), form.codes(name).stream())
                        .toList()
                : form.codes(name);
    }

    void mustBeThere(RpcCall call) {
        if (mandatory) {
            call.required(name);
        }
    }

    void mustBeWellFormed(RpcCall call) {
        call.text(name).ifPresent(value -> form.rule().check(call, name, value));
    }
}

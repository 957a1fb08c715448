package dev.understudy.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of one object of a world, none of them unknown. */
final class Fields {
    private final Value object;
    private final Map<String, Value> values = new LinkedHashMap<>();

    Fields(Value object, List<Value.Member> members, Shape shape) {
        this.object = object;
        for (Value.Member member : members) {
            check(member, shape);
            values.put(member.name(), member.value());
        }
    }

    Optional<Value> get(String field) {
        return Optional.ofNullable(values.get(field));
    }

    Value require(String field, String expected) {
        return get(field)
                .orElseThrow(() ->
                        object.fault("`" + field + "` of " + object.what() + " is missing; expected " + expected));
    }

    private void check(Value.Member member, Shape shape) {
        if (shape.notEmulated().contains(member.name())) {
            throw new NotEmulatedYet(member.place(), member.name());
        }
        if (!shape.fields().contains(member.name())) {
            String expected =
                    shape.fields().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            MalformedWorld fault = member.place()
                    .fault(object.what() + " has an unknown field `" + member.name() + "`; expected one of "
                            + expected);
            throw Nearest.helped(fault, member.name(), shape.known());
        }
    }
}

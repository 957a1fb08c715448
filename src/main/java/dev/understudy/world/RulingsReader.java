package dev.understudy.world;

import dev.understudy.policy.Ruling;
import dev.understudy.policy.Rulings;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The {@code rulings} of a world: names and answers of docs/rulings.md. */
final class RulingsReader {
    private RulingsReader() {}

    static Rulings read(Value rulings) {
        Set<Ruling> switched = EnumSet.noneOf(Ruling.class);
        for (Value.Member member : rulings.members()) {
            Ruling ruling = Ruling.named(member.name()).orElseThrow(() -> unknown(member));
            Value answer = member.value().called("ruling `" + ruling.text() + "`");
            if (answer.oneOf(new LinkedHashSet<>(List.of(ruling.standard(), ruling.other())))
                    .equals(ruling.other())) {
                switched.add(ruling);
            }
        }
        return new Rulings(switched);
    }

    private static MalformedWorld unknown(Value.Member member) {
        List<String> names = Arrays.stream(Ruling.values()).map(Ruling::text).toList();
        return Nearest.helped(
                member.place()
                        .fault("unknown ruling `" + Value.shortened(member.name()) + "`; expected one of "
                                + String.join(", ", names)),
                member.name(),
                names);
    }
}

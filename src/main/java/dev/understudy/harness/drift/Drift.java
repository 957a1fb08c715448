package dev.understudy.harness.drift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A call that the real cloud answered otherwise than the emulator. */
public record Drift(CallPlace place, Map<String, Difference> differs) {
    public Drift {
        differs = Collections.unmodifiableMap(new LinkedHashMap<>(differs));
    }

    /** Compare two runs, over the calls that both came to. */
    public static List<Drift> between(Journal emulator, Journal real) {
        List<Drift> found = new ArrayList<>();
        for (CallPlace place : emulator.places()) {
            Optional<SeenCall> there = real.at(place);
            Map<String, Difference> differs = there.isEmpty()
                    ? Map.of()
                    : emulator.at(place).orElseThrow().differences(there.get());
            if (!differs.isEmpty()) {
                found.add(new Drift(place, differs));
            }
        }
        return List.copyOf(found);
    }

    /** How many calls both runs came to. */
    public static int compared(Journal emulator, Journal real) {
        return (int) emulator.places().stream()
                .filter(place -> real.at(place).isPresent())
                .count();
    }

    /** In one line. */
    public String describe() {
        return place.scenario() + ", step " + place.step() + ": "
                + differs.entrySet().stream()
                        .map(entry -> entry.getKey() + " "
                                + Difference.shown(entry.getValue().emulator()) + " became "
                                + Difference.shown(entry.getValue().real()))
                        .collect(Collectors.joining(", "));
    }
}

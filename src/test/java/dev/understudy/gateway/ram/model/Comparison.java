package dev.understudy.gateway.ram.model;

import dev.understudy.gateway.rpc.Calls;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Runs a sequence of calls through the model and the operations, and shrinks it when they differ. */
final class Comparison {
    private final Calls calls = new Calls();
    private final BiFunction<ModelCall, String, String> spoiled;

    Comparison() {
        this((call, answer) -> answer);
    }

    /** A comparison with operations whose answers are changed, as if they were wrong. */
    Comparison(BiFunction<ModelCall, String, String> spoiled) {
        this.spoiled = spoiled;
    }

    private record Difference(ModelCall call, String model, String operations) {}

    /**
     * Compare all answers; give those of the model.
     *
     * @throws AssertionError on a difference, with seed, both answers and the shortest sequence that still ends in one
     */
    Set<String> check(long seed, List<ModelCall> sequence) {
        Set<String> answers = new LinkedHashSet<>();
        if (difference(sequence, answers).isEmpty()) {
            return answers;
        }
        List<ModelCall> small = shrunk(sequence);
        Difference difference = difference(small, answers).orElseThrow();
        StringBuilder message = new StringBuilder("seed " + seed + " = RandomCalls.of(" + seed + "L)");
        small.forEach(call -> message.append("\n  ").append(call));
        throw new AssertionError(message.append("\nmodel:      ")
                .append(difference.model)
                .append("\noperations: ")
                .append(difference.operations)
                .toString());
    }

    /** Drop calls for as long as there is a difference without them. */
    private List<ModelCall> shrunk(List<ModelCall> sequence) {
        List<ModelCall> small = sequence;
        for (int size = sequence.size() / 2; size > 0; size /= 2) {
            for (int from = 0; from + size <= small.size(); ) {
                List<ModelCall> fewer = new ArrayList<>(small.subList(0, from));
                fewer.addAll(small.subList(from + size, small.size()));
                if (difference(fewer, new LinkedHashSet<>()).isPresent()) {
                    small = fewer;
                } else {
                    from += size;
                }
            }
        }
        return small;
    }

    private Optional<Difference> difference(List<ModelCall> sequence, Set<String> answers) {
        Model model = new Model();
        EmulatedAccount operations = new EmulatedAccount(calls);
        for (ModelCall call : sequence) {
            String expected = model.answer(call);
            String actual = spoiled.apply(call, operations.answer(call));
            if (!expected.equals(actual)) {
                return Optional.of(new Difference(call, expected, actual));
            }
            answers.add(expected);
        }
        return Optional.empty();
    }
}

package dev.understudy.gateway.ram.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A call of an operation. Keys and MFA codes are made up by the side that answers, so here keys are {@code key-1} for the first
 * that was created and so on, and there are no codes: each side takes right ones.
 */
record ModelCall(String operation, Map<String, String> parameters) {
    static ModelCall of(String operation, String... parameters) {
        Map<String, String> byName = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            byName.put(parameters[i], parameters[i + 1]);
        }
        return new ModelCall(operation, byName);
    }

    /** A parameter, or empty text. */
    String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining(", ", operation + "(", ")"));
    }
}

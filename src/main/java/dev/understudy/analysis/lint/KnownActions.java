package dev.understudy.analysis.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The actions of RAM, STS and Log Service, the resources they are on, and what is often written in their place. */
final class KnownActions {
    /**
     * An action.
     *
     * @param resource what it is on, after the account part of the ARN, as a pattern; {@code *} where nothing is published
     */
    record Action(String name, String resource) {
        boolean isOnAnything() {
            return resource.equals("*");
        }

        /** The ARNs it is checked on, for {@link Patterns#overlap}. */
        String arn() {
            String relative =
                    resource.replace("(all)", String.valueOf(Patterns.ASTERISK)).replace('*', Patterns.NAME);
            return "acs:" + service(name) + ":" + Patterns.NAME + ":" + Patterns.NAME + ":" + relative;
        }
    }

    // Among the many codes of three letters any two are near each other.
    private static final int SHORTEST_MISSPELT = 4;

    private static final Map<String, Action> ACTIONS = new LinkedHashMap<>();
    private static final Map<String, String> API_NAMES = new LinkedHashMap<>();
    private static final Set<String> SERVICES;
    private static final Map<String, String> WRONG_SERVICES = new LinkedHashMap<>();
    private static final Set<String> COMPLETE;

    static {
        KnownTable.read("actions.txt")
                .forEach(row -> ACTIONS.put(Patterns.fold(row.get(0)), new Action(row.get(0), row.get(1))));
        KnownTable.read("api-names.txt").forEach(row -> API_NAMES.put(Patterns.fold(row.get(0)), row.get(1)));
        List<String> services = new ArrayList<>();
        KnownTable.read("services.txt").forEach(row -> {
            if (row.size() == 1) {
                services.add(row.get(0));
            } else {
                WRONG_SERVICES.put(row.get(0), row.get(1));
            }
        });
        SERVICES = Set.copyOf(services);
        COMPLETE = ACTIONS.keySet().stream().map(KnownActions::service).collect(Collectors.toUnmodifiableSet());
    }

    private KnownActions() {}

    /** The part before the colon; empty without one. */
    static String service(String action) {
        return action.substring(0, Math.max(0, action.indexOf(':')));
    }

    static Optional<Action> find(String action) {
        return Optional.ofNullable(ACTIONS.get(Patterns.fold(action)));
    }

    /** The actions a pattern is about. */
    static List<Action> matching(String pattern) {
        return find(pattern)
                .map(List::of)
                .orElseGet(() -> Patterns.isPattern(pattern)
                        ? ACTIONS.values().stream()
                                .filter(action -> Patterns.coversAction(pattern, action.name()))
                                .toList()
                        : List.of());
    }

    /** True for a service all of whose actions are known. */
    static boolean isComplete(String service) {
        return COMPLETE.contains(Patterns.fold(service));
    }

    /** The action that is checked when the operation of this name is called. */
    static Optional<String> ofApiName(String name) {
        return Optional.ofNullable(API_NAMES.get(Patterns.fold(name)));
    }

    static List<String> names() {
        return ACTIONS.values().stream().map(Action::name).toList();
    }

    static Set<String> services() {
        return SERVICES;
    }

    /** The service code that is right where this one is not. */
    static Optional<String> serviceMeant(String code) {
        return Optional.ofNullable(WRONG_SERVICES.get(Patterns.fold(code)))
                .or(() -> code.length() < SHORTEST_MISSPELT || SERVICES.contains(code)
                        ? Optional.empty()
                        : Spelling.nearest(code, SERVICES));
    }
}

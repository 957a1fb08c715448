package dev.understudy.ram;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The system policies by name. */
public final class SystemPolicies {
    public static final SystemPolicies NONE = new SystemPolicies(List.of());

    private final Map<String, SystemPolicy> byName;

    public SystemPolicies(Collection<SystemPolicy> policies) {
        Map<String, SystemPolicy> sorted = new TreeMap<>();
        policies.forEach(policy -> sorted.put(policy.name(), policy));
        byName = Collections.unmodifiableMap(sorted);
    }

    /** These, with others added; theirs win. */
    public SystemPolicies with(SystemPolicies others) {
        Map<String, SystemPolicy> both = new TreeMap<>(byName);
        both.putAll(others.byName);
        return new SystemPolicies(both.values());
    }

    public Optional<SystemPolicy> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<SystemPolicy> all() {
        return List.copyOf(byName.values());
    }
}

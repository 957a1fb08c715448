package dev.understudy.sls;

import dev.understudy.policy.AccountId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A project: it belongs to an account and a region, may carry a policy, and holds logstores. */
public final class SlsProject {
    // Log Service "Basic resources": logstores per project
    private static final int MOST_LOG_STORES = 200;

    private final String name;
    private final AccountId owner;
    private final String region;
    private final Instant createdAt;
    private final Jumps jumps;
    private volatile State state;

    private record State(
            ProjectDetails details,
            Instant modifiedAt,
            @Nullable ProjectPolicy policy,
            Map<String, LogStore> logStores) {
        State {
            logStores = Collections.unmodifiableMap(new TreeMap<>(logStores));
        }
    }

    SlsProject(String name, AccountId owner, String region, ProjectDetails details, Jumps jumps, Instant now) {
        this.name = name;
        this.owner = owner;
        this.region = region;
        this.createdAt = now;
        this.jumps = jumps;
        this.state = new State(details, now, null, Map.of());
    }

    public String name() {
        return name;
    }

    public AccountId owner() {
        return owner;
    }

    public String region() {
        return region;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public ProjectDetails details() {
        return state.details;
    }

    public Instant modifiedAt() {
        return state.modifiedAt;
    }

    /** UpdateProject; refuses {@code ParameterInvalid} a description that is too long. */
    public synchronized void update(ProjectDetails details, Instant now) {
        state = new State(details.checked(), now, state.policy, state.logStores);
    }

    /** The policy of the project, if one was put. */
    public Optional<ProjectPolicy> policy() {
        return Optional.ofNullable(state.policy);
    }

    public synchronized void putPolicy(ProjectPolicy policy) {
        state = new State(state.details, state.modifiedAt, policy, state.logStores);
    }

    public synchronized void deletePolicy() {
        state = new State(state.details, state.modifiedAt, null, state.logStores);
    }

    /** CreateLogStore; refuses {@code LogStoreInfoInvalid}, {@code LogStoreAlreadyExist}, {@code ProjectQuotaExceed}. */
    public synchronized LogStore createLogStore(LogStoreSettings settings, Instant now) {
        LogStoreSettings checked = settings.checked();
        if (state.logStores.containsKey(checked.name())) {
            throw SlsError.logStoreAlreadyExist(checked.name());
        }
        if (state.logStores.size() >= MOST_LOG_STORES) {
            throw SlsError.projectQuotaExceed();
        }
        LogStore logStore = new LogStore(checked, jumps, now);
        Map<String, LogStore> logStores = new TreeMap<>(state.logStores);
        logStores.put(checked.name(), logStore);
        state = new State(state.details, state.modifiedAt, state.policy, logStores);
        return logStore;
    }

    /** A logstore by name; refuses {@code LogStoreNotExist}. */
    public LogStore logStore(String logStore) {
        LogStore found = state.logStores.get(logStore);
        if (found == null) {
            throw SlsError.logStoreNotExist(logStore);
        }
        return found;
    }

    /** A logstore by name, if there is one. */
    public Optional<LogStore> findLogStore(String logStore) {
        return Optional.ofNullable(state.logStores.get(logStore));
    }

    /** All logstores, by name. */
    public List<LogStore> logStores() {
        return List.copyOf(state.logStores.values());
    }

    public synchronized void deleteLogStore(String logStore) {
        logStore(logStore);
        Map<String, LogStore> logStores = new TreeMap<>(state.logStores);
        logStores.remove(logStore);
        state = new State(state.details, state.modifiedAt, state.policy, logStores);
    }
}

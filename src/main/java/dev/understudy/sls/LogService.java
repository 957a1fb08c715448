package dev.understudy.sls;

import dev.understudy.account.ScriptedClock.Jump;
import dev.understudy.policy.AccountId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The projects of all accounts; their names are unique among them all. */
public final class LogService {
    private final ConcurrentMap<String, SlsProject> projects = new ConcurrentHashMap<>();
    private final ConcurrentMap<AccountId, Jumps> jumps = new ConcurrentHashMap<>();
    private final ConcurrentMap<AccountId, EventStore> eventStores = new ConcurrentHashMap<>();
    private final Consumer<SlsProject> onProject;

    public LogService() {
        this(project -> {});
    }

    /** {@code onProject} hears of each new project before anybody else can see it. */
    public LogService(Consumer<SlsProject> onProject) {
        this.onProject = onProject;
    }

    /** Say that the clock of an account was set forward; to be told with every call, or whenever it happens. */
    public void clockJumped(AccountId owner, Jump jump) {
        jumpsOf(owner).observe(jump);
    }

    private Jumps jumpsOf(AccountId owner) {
        return jumps.computeIfAbsent(owner, account -> new Jumps());
    }

    public Optional<SlsProject> find(String project) {
        return Optional.ofNullable(projects.get(project));
    }

    /** A project by name; refuses {@code ProjectNotExist}. */
    public SlsProject project(String project) {
        return find(project).orElseThrow(() -> SlsError.projectNotExist(project));
    }

    /** CreateProject; refuses {@code ProjectAlreadyExist}, and {@code ParameterInvalid} a wrong name or description. */
    public SlsProject createProject(AccountId owner, String region, String name, ProjectDetails details, Instant now) {
        if (Names.isReservedProject(name)) {
            throw SlsError.projectAlreadyExist(name);
        }
        if (!Names.isProject(name)) {
            throw SlsError.invalidProjectName(name);
        }
        SlsProject project = new SlsProject(name, owner, region, details.checked(), jumpsOf(owner), now);
        onProject.accept(project);
        if (projects.putIfAbsent(name, project) != null) {
            throw SlsError.projectAlreadyExist(name);
        }
        return project;
    }

    /** The projects of an account, by name. */
    public List<SlsProject> projects(AccountId owner) {
        return sorted(project -> project.owner().equals(owner));
    }

    /** All projects of all accounts, by name. */
    public List<SlsProject> projects() {
        return sorted(project -> true);
    }

    /** DeleteProject, with all it holds; refuses {@code ProjectNotExist}. */
    public void deleteProject(String project) {
        if (projects.remove(project) == null) {
            throw SlsError.projectNotExist(project);
        }
    }

    /** Forget all that an account has. */
    public void reset(AccountId owner) {
        projects.values().removeIf(project -> project.owner().equals(owner));
        jumps.remove(owner);
        eventStores.remove(owner);
    }

    /** Have the events of an account delivered from now on. */
    public void deliverEvents(AccountId owner, EventStore store) {
        eventStores.put(owner, store);
    }

    /** Where the events of an account are delivered to. */
    public Optional<EventStore> eventStore(AccountId owner) {
        return Optional.ofNullable(eventStores.get(owner));
    }

    /** The logstore that gets the events of an account; empty when it has none, or not any longer. */
    public Optional<LogStore> eventLogStore(AccountId owner) {
        return eventStore(owner)
                .flatMap(store -> find(store.project())
                        .filter(project -> project.owner().equals(owner))
                        .flatMap(project -> project.findLogStore(store.logstore())));
    }

    private List<SlsProject> sorted(Predicate<SlsProject> which) {
        return projects.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(SlsProject::name))
                .toList();
    }
}

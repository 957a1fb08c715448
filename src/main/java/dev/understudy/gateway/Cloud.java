package dev.understudy.gateway;

import dev.understudy.account.IdSource;
import dev.understudy.account.Refused;
import dev.understudy.directory.Directory;
import dev.understudy.policy.AccountId;
import dev.understudy.ram.Ram;
import dev.understudy.ram.SystemPolicies;
import dev.understudy.sls.LogService;
import dev.understudy.sls.SlsProject;
import dev.understudy.sts.Sessions;
import dev.understudy.trail.ManagementEvents;
import dev.understudy.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The state of one server: the services' stores, the clocks of its accounts, and the trail of what was asked. */
public final class Cloud {
    /** The region of a project whose endpoint names none. */
    public static final String DEFAULT_REGION = "cn-hangzhou";

    private static final int RECORDS = 20_000;
    private static final int TAIL_OF_LOG_REQUEST_ID = 16;

    private final Clock system;
    private final IdSource ids;
    private final Ram ram;
    private final Sessions sessions;
    private final LogService logs;
    private final Directory directory = new Directory();
    private final Clocks clocks;
    private final CallerContexts contexts = new CallerContexts();
    private final Trail trail = new Trail(RECORDS);
    private final ManagementEvents events = new ManagementEvents(RECORDS);

    private Cloud(Clock system, IdSource ids, SystemPolicies systemPolicies, LogService logs) {
        this.system = system;
        this.ids = ids;
        this.ram = new Ram(ids, systemPolicies);
        this.sessions = new Sessions(ram.inForce());
        this.logs = logs;
        this.clocks = new Clocks(system);
    }

    /**
     * Make an empty one.
     *
     * @param seed where generated ids, keys and tokens come from
     * @param systemPolicies those of every account, unless its world has others
     * @param onProject hears of each new project and its region before anybody else does
     */
    public static Cloud create(
            Clock system, long seed, SystemPolicies systemPolicies, BiConsumer<String, String> onProject) {
        LogService logs = new LogService(project -> onProject.accept(project.name(), project.region()));
        return new Cloud(system, new IdSource(seed), systemPolicies, logs);
    }

    public Ram ram() {
        return ram;
    }

    public Sessions sessions() {
        return sessions;
    }

    public LogService logs() {
        return logs;
    }

    /** Resource directories and resource groups. */
    public Directory directory() {
        return directory;
    }

    public Clocks clocks() {
        return clocks;
    }

    public CallerContexts contexts() {
        return contexts;
    }

    public Trail trail() {
        return trail;
    }

    /** What ActionTrail tells of management calls. */
    public ManagementEvents events() {
        return events;
    }

    public IdSource ids() {
        return ids;
    }

    /** Whether there is such an account. */
    public boolean hasAccount(AccountId account) {
        return ram.snapshot(account).isPresent();
    }

    /** Whose project it is, if there is one of that name. */
    public Optional<AccountId> ownerOfProject(String project) {
        return logs.find(project).map(SlsProject::owner);
    }

    /** Whose long-lived key it is, if there is one of that id, or was until now. */
    public Optional<AccountId> ownerOfKey(String accessKeyId) {
        return ram.accessKeys().owner(accessKeyId);
    }

    /**
     * Give an OIDC provider the keys that the cloud would fetch from its issuer.
     *
     * @return false when there is no such provider
     */
    public boolean giveKeys(AccountId account, String provider, String keys) {
        if (ram.snapshot(account)
                .filter(found -> found.providers().oidc().containsKey(provider))
                .isEmpty()) {
            return false;
        }
        ram.oidcProviders().giveKeys(account, provider, keys);
        return true;
    }

    /** The ids of the keys an account and its users have now. */
    public Set<String> keysOf(AccountId account) {
        return ram.snapshot(account).map(found -> found.keys().keySet()).orElse(Set.of());
    }

    /**
     * Forget what lies about an account outside its own stores: its clock, its sessions, and what was said of the holders of
     * their keys and its own.
     *
     * @param keyIds those it had, and those it will have again
     */
    public void forget(AccountId account, Collection<String> keyIds) {
        clocks.remove(account);
        sessions.forget(account).forEach(contexts::clear);
        keyIds.forEach(contexts::clear);
    }

    /** Note that a caller has proved who it is to a service; kept of long-lived keys only. */
    void used(Caller caller, String service, Instant now) {
        if (caller.hasLongLivedKey()) {
            ram.accessKeys().used(caller.principal().account(), caller.accessKeyId(), service, now);
        }
    }

    Clock system() {
        return system;
    }

    Instant now() {
        return system.instant();
    }

    // Log Service API "Response headers": 24 upper-case hexadecimal digits, the first eight of them the Unix second.
    String logRequestId() {
        return String.format(Locale.ROOT, "%08X", system.instant().getEpochSecond()) + ids.hex(TAIL_OF_LOG_REQUEST_ID);
    }

    /** Count a call of an operation that is not emulated, and give its refusal. */
    Refused notEmulated(String service, String operation) {
        trail.countNotEmulated(service, operation);
        return NotEmulated.operation(service, operation).refused();
    }
}

package dev.understudy.world;

import dev.understudy.access.AccessControl;
import dev.understudy.access.Asked;
import dev.understudy.access.Facts;
import dev.understudy.access.UnknownInWorld;
import dev.understudy.access.lines.Surroundings;
import dev.understudy.account.IdSource;
import dev.understudy.directory.Directory;
import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Arn;
import dev.understudy.policy.Decision;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.Principal;
import dev.understudy.ram.InForce;
import dev.understudy.ram.Ram;
import dev.understudy.ram.RamUser;
import dev.understudy.sls.LogService;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A world to ask without a server: nothing changes in it, and its clock stands still.
 *
 * <p>Its calls look like those of a program on this machine over plain HTTP, unless the context says otherwise.
 */
public final class StandaloneWorld implements Surroundings {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String ROLE = "role/";

    private final Placeholders placeholders;
    private final Set<AccountId> accounts;
    private final Ram store;
    private final InForce ram;
    private final AccessControl access;
    private final Instant now;

    private StandaloneWorld(WorldFile world, Instant now) {
        this.now = now;
        placeholders = Placeholders.of(world);
        accounts = world.accounts().stream().map(WorldAccount::id).collect(Collectors.toSet());
        store = new Ram(new IdSource(world.seed()), SystemPolicyFiles.shipped());
        LogService logs = new LogService(project -> {});
        Directory directory = new Directory();
        new WorldSeeder(store, logs, directory).seed(world, Clock.fixed(now, ZoneOffset.UTC));
        ram = store.inForce();
        access = new AccessControl(ram, logs, directory);
    }

    /** Make one; {@code start} is its time where the file gives none. */
    public static StandaloneWorld of(WorldFile world, Instant start) {
        return new StandaloneWorld(world, Optional.ofNullable(world.clock()).orElse(start));
    }

    @Override
    public String fill(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        try {
            return placeholders.fill(text);
        } catch (UnknownPlaceholder unknown) {
            throw new UnknownInWorld(unknown.problem());
        }
    }

    @Override
    public Decision decide(
            Principal principal,
            @Nullable PolicyDocument sessionPolicy,
            String action,
            List<String> resources,
            Map<String, List<String>> context) {
        return ask(principal, sessionPolicy, action, resources, context).decide();
    }

    /** The same question, with all that bears on it. */
    public Asked ask(
            Principal principal,
            @Nullable PolicyDocument sessionPolicy,
            String action,
            List<String> resources,
            Map<String, List<String>> context) {
        mustExist(principal);
        if (AccessRequest.isAboutAssuming(action)) {
            resources.forEach(this::roleMustExist);
        }
        return access.ask(
                withId(principal), sessionPolicy, action, resources, new Facts(now, LOOPBACK, false, context));
    }

    /** The name of the user whose numeric id this is, as {@code AccessDeniedDetail} tells it. */
    public Optional<String> userName(AccountId account, String id) {
        return store.snapshot(account)
                .flatMap(found -> found.users().values().stream()
                        .filter(user -> user.id().equals(id))
                        .map(RamUser::name)
                        .findFirst());
    }

    /** A misspelled caller would be denied, and the denial would look like a policy's. */
    private void mustExist(Principal principal) {
        if (!accounts.contains(principal.account())) {
            throw unknown("account " + quoted(principal.account().digits()));
        }
        String missing = principal.fold(new Principal.Cases<>(
                root -> "",
                user -> ram.user(user.account(), user.name()).isPresent() ? "" : "user " + quoted(user.name()),
                session ->
                        ram.role(session.account(), session.role()).isPresent() ? "" : "role " + quoted(session.role()),
                service -> "",
                federated -> ""));
        if (!missing.isEmpty()) {
            throw unknown(missing + " in account " + quoted(principal.account().digits()));
        }
    }

    /** A user with the id that the world knows it by, so that policies can mean it by that. */
    private Principal withId(Principal principal) {
        return principal.fold(new Principal.Cases<>(
                root -> root, this::identified, session -> session, service -> service, federated -> federated));
    }

    private Principal identified(Principal.User user) {
        String id = ram.user(user.account(), user.name()).map(RamUser::id).orElseThrow();
        if (user.id() != null && !user.id().equals(id)) {
            throw unknown("user " + quoted(user.name()) + " with the id " + quoted(user.id()) + " in account "
                    + quoted(user.account().digits()));
        }
        return new Principal.User(user.account(), user.name(), id);
    }

    // STS API "AssumeRole": EntityNotExist.Role, before any policy is read.
    private void roleMustExist(String resource) {
        Arn arn = Arn.parse(resource)
                .filter(found ->
                        found.service().equals("ram") && found.relative().startsWith(ROLE))
                .orElseThrow(() -> new UnknownInWorld(
                        quoted(resource) + " is no role; expected one to assume, acs:ram::UID:role/NAME"));
        if (ram.role(new AccountId(arn.account()), arn.relative().substring(ROLE.length()))
                .isEmpty()) {
            throw unknown("role " + quoted(resource));
        }
    }

    private static UnknownInWorld unknown(String what) {
        return new UnknownInWorld("the world has no " + what + "; expected one that it has");
    }

    private static String quoted(String name) {
        return "`" + name + "`";
    }
}

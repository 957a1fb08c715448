package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Bearer;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.LogClient;
import dev.understudy.harness.client.LogSignature;
import dev.understudy.harness.client.Logstore;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.PolicyRef;
import dev.understudy.harness.client.RamClient;
import dev.understudy.harness.client.Sdk;
import dev.understudy.harness.real.Made;
import dev.understudy.harness.real.RealRun;
import dev.understudy.harness.real.RealScenario;
import dev.understudy.world.WorldAccount;
import dev.understudy.world.WorldAttachment;
import dev.understudy.world.WorldDocument;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldGroup;
import dev.understudy.world.WorldLogstore;
import dev.understudy.world.WorldPolicy;
import dev.understudy.world.WorldProject;
import dev.understudy.world.WorldRole;
import dev.understudy.world.WorldUser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes in real accounts what a world file has, each object when it is first needed, with all that hangs on it. */
final class RealObjects implements AutoCloseable {
    private final RealRun run;
    private final RealScenario scenario;
    private final RealNames names;
    private final WorldFile world;
    private final Set<String> made = new HashSet<>();
    private final Map<String, RamClient> ram = new HashMap<>();
    private final Map<String, LogClient> log = new HashMap<>();

    RealObjects(RealRun run, RealScenario scenario, RealNames names, WorldFile world) {
        this.run = run;
        this.scenario = scenario;
        this.names = names;
        this.world = world;
    }

    /** False when the world file has no such user, as for the others. */
    boolean user(String account, String name) {
        Optional<WorldUser> user = find(account, WorldAccount::users, WorldUser::name, name);
        if (user.isPresent() && first("user", account, name)) {
            fresh(Made.Kind.USER, name, ram(account).createUser(names.real(name), scenario.note()));
            attach(account, user.get().attach(), new Bearer(Bearer.Kind.USER, names.real(name)));
            groupsOf(account, name).forEach(group -> group(account, group.name()));
        }
        return user.isPresent();
    }

    private List<WorldGroup> groupsOf(String account, String user) {
        return world.account(account).stream()
                .flatMap(found -> found.groups().stream())
                .filter(group -> group.members().contains(user))
                .toList();
    }

    /** A key for a user who is there. */
    Credentials key(String account, String user) {
        return ram(account).createAccessKey(names.real(user)).orFail();
    }

    boolean group(String account, String name) {
        Optional<WorldGroup> group = find(account, WorldAccount::groups, WorldGroup::name, name);
        if (group.isPresent() && first("group", account, name)) {
            fresh(Made.Kind.GROUP, name, ram(account).createGroup(names.real(name), scenario.note()));
            attach(account, group.get().attach(), new Bearer(Bearer.Kind.GROUP, names.real(name)));
            for (String member : group.get().members()) {
                user(account, member);
                ram(account)
                        .addUserToGroup(names.real(member), names.real(name))
                        .orFail();
            }
        }
        return group.isPresent();
    }

    boolean role(String account, String name) {
        Optional<WorldRole> role = find(account, WorldAccount::roles, WorldRole::name, name);
        if (role.isPresent() && first("role", account, name)) {
            String trust = names.fill(role.get().trust().text());
            fresh(
                    Made.Kind.ROLE,
                    name,
                    ram(account).createRole(names.real(name), trust, role.get().maxSessionDuration(), scenario.note()));
            attach(account, role.get().attach(), new Bearer(Bearer.Kind.ROLE, names.real(name)));
        }
        return role.isPresent();
    }

    boolean policy(String account, String name) {
        Optional<WorldPolicy> policy = find(account, WorldAccount::policies, WorldPolicy::name, name);
        if (policy.isPresent() && first("policy", account, name)) {
            String document = names.fill(policy.get().document().text());
            fresh(Made.Kind.POLICY, name, ram(account).createPolicy(names.real(name), document, scenario.note()));
        }
        return policy.isPresent();
    }

    private void attach(String account, List<WorldAttachment> policies, Bearer bearer) {
        for (WorldAttachment attachment : policies) {
            PolicyRef policy = PolicyRef.parse(attachment.text());
            if (!policy.isSystem()) {
                policy(account, policy.name());
                policy = new PolicyRef(policy.type(), names.real(policy.name()));
            }
            ram(account).attach(policy, bearer).orFail();
        }
    }

    /** The real name of a project, whoever owns it; the name itself when the world file has none. */
    String project(String name) {
        for (WorldAccount account : world.accounts()) {
            for (WorldProject project : account.projects()) {
                if (project.name().equals(name)) {
                    if (first("project", account.name(), name)) {
                        make(account.name(), project);
                    }
                    return project.realName();
                }
            }
        }
        return name;
    }

    private void make(String account, WorldProject project) {
        String id = run.owner(account).id();
        LogClient owner = log(account);
        Made made = new Made(id, Made.Kind.PROJECT, project.realName());
        fresh(
                Made.Kind.PROJECT,
                project.name(),
                scenario.making(made, () -> owner.createProject(project.realName(), scenario.note())));
        for (WorldLogstore logstore : project.logstores()) {
            Logstore named = new Logstore(project.realName(), logstore.name());
            scenario.changing(() -> owner.create(named, logstore.ttl(), logstore.shards()))
                    .orFail();
        }
        WorldDocument policy = project.policy();
        if (policy != null) {
            String document = names.fill(policy.text());
            scenario.changing(() -> owner.setProjectPolicy(project.realName(), document))
                    .orFail();
        }
    }

    // Names are a run's own, but anybody may have them: those of projects are shared by all accounts of a region.
    private void fresh(Made.Kind kind, String name, Outcome<?> outcome) {
        outcome.fold(done -> done, refused -> {
            if (RealScenario.isTaken(refused)) {
                throw new WrongFeature("the name `" + names.real(name) + "` of a " + kind.word()
                        + " is taken by somebody else, and nothing of his was touched; expected another --run");
            }
            return outcome.orFail();
        });
    }

    private <T> Optional<T> find(
            String account, Function<WorldAccount, List<T>> all, Function<T, String> nameOf, String name) {
        return world.account(account).stream()
                .flatMap(found -> all.apply(found).stream())
                .filter(one -> nameOf.apply(one).equals(name))
                .findFirst();
    }

    private boolean first(String kind, String account, String name) {
        return made.add(kind + "/" + account + "/" + name);
    }

    private RamClient ram(String account) {
        return ram.computeIfAbsent(
                account,
                name -> scenario.guarded(
                        name,
                        Sdk.TEA.ram(run.accounts().endpoints(), run.owner(name).credentials())));
    }

    private LogClient log(String account) {
        return log.computeIfAbsent(
                account,
                name -> new LogClient(
                        run.accounts().endpoints(), run.owner(name).credentials(), LogSignature.V1));
    }

    @Override
    public void close() {
        ram.values().forEach(RamClient::close);
        log.values().forEach(LogClient::close);
    }
}

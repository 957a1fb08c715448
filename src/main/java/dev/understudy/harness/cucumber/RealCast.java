package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.RamClient;
import dev.understudy.harness.drift.CallPlace;
import dev.understudy.harness.drift.Journal;
import dev.understudy.harness.drift.SeenCall;
import dev.understudy.harness.real.RealRun;
import dev.understudy.harness.real.RealScenario;
import dev.understudy.policy.AccountId;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldTemplate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Real accounts: everything but system policies bears the scenario's prefix, and is made when the scenario first speaks of it. */
final class RealCast extends Cast {
    private final RealRun run;
    private final RealScenario scenario;
    private final RealNames names;
    private final RealObjects objects;
    private final Journal emulator;
    private final Journal journal;
    private final Map<String, Actor> users = new HashMap<>();

    RealCast(RealRun run, WorldFile template, Journal emulator, Journal journal) {
        this.run = run;
        this.emulator = emulator;
        this.journal = journal;
        scenario = run.scenario();
        Map<String, AccountId> ids = new HashMap<>();
        run.accounts().owners().forEach((account, owner) -> ids.put(account, new AccountId(owner.id())));
        if (needsAnEmulator(template)) {
            throw new WrongFeature(
                    "`" + template.source() + "` has control policies, resource groups or system policies"
                            + " of its own, which are not set up in real accounts; expected the tag `@emulator`");
        }
        WorldFile world = WorldTemplate.fill(template, ids, project -> scenario.prefix() + project);
        names = new RealNames(scenario.prefix(), world);
        objects = new RealObjects(run, scenario, names, world);
    }

    private static boolean needsAnEmulator(WorldFile world) {
        return !world.directories().isEmpty()
                || !world.systemPolicies().isEmpty()
                || world.accounts().stream()
                        .anyMatch(account -> !account.resourceGroups().isEmpty());
    }

    @Override
    protected String fill(String text) {
        return names.fill(text);
    }

    @Override
    protected String name(String name) {
        return names.real(name);
    }

    @Override
    protected String existing(Kind kind, String account, String name) {
        switch (kind) {
            case USER -> objects.user(account, name);
            case GROUP -> objects.group(account, name);
            case ROLE -> objects.role(account, name);
            case POLICY -> objects.policy(account, name);
        }
        return name(name);
    }

    @Override
    protected String project(String name) {
        return objects.project(name);
    }

    @Override
    protected Actor owner(String account) {
        return new Actor(account + "/root", run.owner(account).credentials());
    }

    @Override
    protected Actor user(String account, String user) {
        String label = account + "/" + user;
        Actor actor = users.get(label);
        if (actor == null) {
            if (!objects.user(account, user)) {
                throw new WrongFeature("nobody in this world is called `" + label + "` and has an access key");
            }
            actor = new Actor(label, objects.key(account, user));
            users.put(label, actor);
        }
        return actor;
    }

    @Override
    protected void enters(String account, String user, Credentials key) {
        String label = account + "/" + user;
        users.put(label, new Actor(label, key));
    }

    @Override
    protected RamClient guarded(String account, RamClient owner) {
        return scenario.guarded(account, owner);
    }

    @Override
    protected String note() {
        return scenario.note();
    }

    /** The emulator says what to expect; a call is repeated while it comes out otherwise and patience lasts. */
    @Override
    protected <T> Outcome<T> make(CallPlace place, Supplier<Outcome<T>> call) {
        Optional<SeenCall> expected = emulator.at(place);
        Outcome<T> outcome = expected.isEmpty()
                ? scenario.patiently(call)
                : scenario.expecting(
                        !expected.get().allowed(),
                        now -> seen(now).decision().equals(expected.get().decision()),
                        call);
        journal.add(place, seen(outcome));
        return outcome;
    }

    @Override
    protected void counted() {
        scenario.spend();
    }

    @Override
    protected void settle() {
        scenario.settle();
    }

    @Override
    protected Map<String, String> spokenNames() {
        return names.spoken();
    }

    @Override
    public void close() {
        objects.close();
        scenario.close();
    }
}

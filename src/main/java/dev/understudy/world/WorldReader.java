package dev.understudy.world;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.Rulings;
import dev.understudy.ram.SystemPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Turns YAML or JSON into a {@link WorldFile}, strictly: what is not known is refused, with file, line and column.
 *
 * <p>Throws {@link MalformedWorld} for what is wrong and {@link NotEmulatedYet} for what is right but not enforced here.
 */
public final class WorldReader {
    // Ours, so that two runs without a seed are the same.
    static final long DEFAULT_SEED = 1;
    private static final String DEFAULT_REGION = "cn-hangzhou";
    private static final String VERSION = "1";
    // Ours: while a change is on its way, the state before it is kept.
    private static final Duration LONGEST_PROPAGATION = Duration.ofMinutes(10);

    private final Fields world;
    private final long seed;
    private final Generated generated;
    private final KeyReader keys;
    private final Map<String, String> projects = new HashMap<>();

    private WorldReader(Fields world) {
        this.world = world;
        this.seed = world.get("seed").map(Value::number).orElse(DEFAULT_SEED);
        this.generated = new Generated(seed, "");
        this.keys = new KeyReader(generated);
    }

    /** Read a world file and the documents it names. */
    public static WorldFile read(Path file) {
        return read(file.toString(), TextFile.read(file, "a world file"), new FolderOnDisk(file));
    }

    /** Read a world whose documents are all inline; {@code name} stands in messages where a file name would. */
    public static WorldFile read(String name, String text) {
        return read(name, text, WorldFolder.NONE);
    }

    static WorldFile read(String name, String text, WorldFolder folder) {
        Node root = YamlText.compose(name, text);
        Value value = new Value(name, "the world", root);
        checkVersion(value);
        return new WorldReader(value.fields(Shape.WORLD)).world(name, text, folder);
    }

    // Before anything else: in a world of another version the other fields may mean something else.
    private static void checkVersion(Value world) {
        Value version = world.members().stream()
                .filter(member -> member.name().equals("version"))
                .map(Value.Member::value)
                .findFirst()
                .orElseThrow(() -> world.fault("`version` is missing; expected `version: 1`"));
        if (!(version.node() instanceof ScalarNode scalar) || !scalar.getValue().equals(VERSION)) {
            throw version.wrong("`1`").withHelp("this Understudy reads worlds of version 1; change it to `version: 1`");
        }
        version.number();
    }

    private WorldFile world(String name, String text, WorldFolder folder) {
        Rulings rulings = world.get("rulings").map(RulingsReader::read).orElse(Rulings.STANDARD);
        String region = world.get("defaultRegion")
                .map(value -> value.text(NameForm.REGION))
                .orElse(DEFAULT_REGION);
        Instant clock = world.get("clock").map(WorldReader::instant).orElse(null);
        Value accounts = world.require("accounts", "at least one account");
        Map<Value.Member, AccountId> members = accounts(accounts);
        Reading reading = new Reading(text, folder, placeholders(members), generated, rulings);
        List<WorldSystemPolicy> systemPolicies = world.get("systemPolicies")
                .map(new SystemPolicyReader(reading, SystemPolicyFiles.shipped())::read)
                .orElse(List.of());
        Set<String> systemNames = systemNames(systemPolicies);
        List<WorldAccount> read = new ArrayList<>();
        members.forEach((member, id) -> read.add(new AccountReader(
                        reading,
                        keys,
                        member.name(),
                        systemNames,
                        member.value().fields(Shape.ACCOUNT))
                .read(id, region)));
        Duration propagation =
                world.get("propagation").map(WorldReader::propagation).orElse(Duration.ZERO);
        WorldFile file = new WorldFile(
                name, seed, clock, region, propagation, rulings, systemPolicies, directories(members, reading), read);
        TrustedEntities.mustExist(file);
        return file;
    }

    private static Set<String> systemNames(List<WorldSystemPolicy> ofTheWorld) {
        return Stream.concat(
                        SystemPolicyFiles.shipped().all().stream().map(SystemPolicy::name),
                        ofTheWorld.stream().map(WorldSystemPolicy::name))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<WorldDirectory> directories(Map<Value.Member, AccountId> members, Reading reading) {
        Map<String, AccountId> ids = new LinkedHashMap<>();
        members.forEach((member, id) -> ids.put(member.name(), id));
        return world.get("controlPolicies")
                .map(new DirectoryReader(reading, ids)::read)
                .orElse(List.of());
    }

    private static Duration propagation(Value value) {
        Duration duration = Reading.duration(value);
        if (duration.isNegative() || duration.compareTo(LONGEST_PROPAGATION) > 0) {
            throw value.wrong("0s to 10m");
        }
        return duration;
    }

    private static Instant instant(Value value) {
        try {
            return Instant.parse(value.text());
        } catch (DateTimeParseException malformed) {
            throw value.wrong("a moment in UTC such as `2026-01-05T08:00:00Z`");
        }
    }

    private Map<Value.Member, AccountId> accounts(Value accounts) {
        Map<Value.Member, AccountId> members = new LinkedHashMap<>();
        Map<AccountId, String> owners = new HashMap<>();
        for (Value.Member member : accounts.named("account", NameForm.ACCOUNT, "")) {
            Fields account = member.value().fields(Shape.ACCOUNT);
            AccountId id = new AccountId(account.get("id")
                    .map(text -> text.text(NameForm.ACCOUNT_ID))
                    .orElseGet(() -> generated.accountId(member.name())));
            String other = owners.putIfAbsent(id, member.name());
            if (other != null) {
                throw account.get("id")
                        .orElse(member.value())
                        .fault("account id `" + id + "` is taken by account `" + other
                                + "`; expected an id of its own");
            }
            members.put(member, id);
        }
        if (members.isEmpty()) {
            throw accounts.fault("`accounts` is empty; expected at least one account");
        }
        return members;
    }

    // All names come before any document, which may name an account that stands further down.
    private Placeholders placeholders(Map<Value.Member, AccountId> members) {
        Map<String, Placeholders.Known> known = new LinkedHashMap<>();
        members.forEach((member, id) -> known.put(
                member.name(),
                new Placeholders.Known(
                        id.digits(), projectNames(member.value().fields(Shape.ACCOUNT), member.name()))));
        return new Placeholders(known);
    }

    private Map<String, String> projectNames(Fields account, String accountName) {
        Map<String, String> names = new LinkedHashMap<>();
        List<Value.Member> found = account.get("projects").map(Value::members).orElse(List.of());
        for (Value.Member project : found) {
            // Log Service "Manage projects": a project's name is unique in the whole cloud
            String other = projects.putIfAbsent(project.name(), accountName);
            if (other != null) {
                throw project.place()
                        .fault("project name `" + project.name() + "` is taken by account `" + other
                                + "`; expected a name of its own");
            }
            names.put(project.name(), project.name());
        }
        return names;
    }
}

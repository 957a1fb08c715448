package dev.understudy.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A world as a tree of maps, lists and scalars, ready to be written; names and ids are filled in. */
final class WorldTree {
    private static final String SCHEMA = "# yaml-language-server: $schema=../docs/schema/world.schema.json\n";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WorldFile world;
    private final Function<String, Object> document;
    private final boolean secrets;
    private final DirectoryTree directories;

    private WorldTree(WorldFile world, Function<String, Object> document, boolean secrets) {
        this.world = world;
        this.document = document;
        this.secrets = secrets;
        this.directories = new DirectoryTree(this::document);
    }

    /** Documents as the very text they are, and secrets. */
    static WorldTree of(WorldFile world) {
        return new WorldTree(world, text -> text, true);
    }

    /** Documents as trees, for people to read. */
    static WorldTree readable(WorldFile world, boolean secrets) {
        return new WorldTree(world, WorldTree::parsed, secrets);
    }

    String toJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree());
        } catch (JsonProcessingException impossibleOnMaps) {
            throw new IllegalStateException(impossibleOnMaps);
        }
    }

    String toYaml() {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setDereferenceAliases(true)
                .setSplitLines(false)
                .build();
        return SCHEMA + new Dump(settings).dumpToString(tree());
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", 1);
        tree.put("seed", world.seed());
        if (world.clock() != null) {
            tree.put("clock", world.clock().toString());
        }
        tree.put("defaultRegion", world.defaultRegion());
        if (!world.propagation().isZero()) {
            tree.put("propagation", text(world.propagation()));
        }
        if (!world.rulings().switched().isEmpty()) {
            Map<String, Object> rulings = new LinkedHashMap<>();
            world.rulings().switched().forEach(ruling -> rulings.put(ruling.text(), ruling.other()));
            tree.put("rulings", rulings);
        }
        putIfAny(tree, "systemPolicies", each(world.systemPolicies(), WorldSystemPolicy::name, this::systemPolicy));
        if (!world.directories().isEmpty()) {
            tree.put(
                    "controlPolicies",
                    world.directories().stream().map(directories::tree).toList());
        }
        tree.put("accounts", each(world.accounts(), WorldAccount::name, this::account));
        return tree;
    }

    private Map<String, Object> account(WorldAccount account) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", account.id().digits());
        if (account.alias() != null) {
            tree.put("alias", account.alias());
        }
        tree.put("rootAccessKey", key(account.rootAccessKey()));
        putIfAny(tree, "policies", each(account.policies(), WorldPolicy::name, this::policy));
        putIfAny(tree, "roles", each(account.roles(), WorldRole::name, this::role));
        putIfAny(tree, "users", each(account.users(), WorldUser::name, this::user));
        putIfAny(tree, "groups", each(account.groups(), WorldGroup::name, this::group));
        putIfAny(tree, "projects", each(account.projects(), WorldProject::realName, this::project));
        putIfAny(
                tree,
                "resourceGroups",
                each(account.resourceGroups(), WorldResourceGroup::id, group -> resourceGroup(account, group)));
        putIfAny(tree, "samlProviders", each(account.samlProviders(), WorldSamlProvider::name, this::saml));
        putIfAny(tree, "oidcProviders", each(account.oidcProviders(), WorldOidcProvider::name, this::oidc));
        return tree;
    }

    private Map<String, Object> systemPolicy(WorldSystemPolicy policy) {
        Map<String, Object> tree =
                ordered("version", policy.version(), "date", policy.date().toString());
        tree.put("document", document(policy.document()));
        return tree;
    }

    private Object policy(WorldPolicy policy) {
        return policy.tags().isEmpty()
                ? document(policy.document())
                : ordered("document", document(policy.document()), "tags", new LinkedHashMap<>(policy.tags()));
    }

    private static Map<String, Object> resourceGroup(WorldAccount account, WorldResourceGroup group) {
        Map<String, Object> tree = new LinkedHashMap<>();
        putIfAny(
                tree,
                "projects",
                account.projects().stream()
                        .filter(project -> group.projects().contains(project.name()))
                        .map(WorldProject::realName)
                        .toList());
        putIfAny(tree, "users", attached(group.users()));
        putIfAny(tree, "groups", attached(group.groups()));
        putIfAny(tree, "roles", attached(group.roles()));
        return tree;
    }

    private static Map<String, Object> attached(Map<String, List<WorldAttachment>> attachments) {
        Map<String, Object> tree = new LinkedHashMap<>();
        attachments.forEach((name, attach) -> tree.put(name, attach(attach)));
        return tree;
    }

    private Map<String, Object> saml(WorldSamlProvider provider) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("metadata", provider.metadata());
        putIfAny(tree, "description", world.fill(provider.description()));
        return tree;
    }

    private Map<String, Object> oidc(WorldOidcProvider provider) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("issuer", provider.issuer());
        putIfAny(tree, "clientIds", provider.clientIds());
        putIfAny(tree, "fingerprints", provider.fingerprints());
        WorldDocument keys = provider.keys();
        if (keys != null) {
            tree.put("keys", document.apply(keys.text()));
        }
        tree.put("issuanceLimit", provider.issuanceLimit().toHours() + "h");
        putIfAny(tree, "description", world.fill(provider.description()));
        return tree;
    }

    private Map<String, Object> role(WorldRole role) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("trust", document(role.trust()));
        putIfAny(tree, "description", world.fill(role.description()));
        tree.put("maxSessionDuration", text(role.maxSessionDuration()));
        putIfAny(tree, "attach", attach(role.attach()));
        putIfAny(tree, "tags", new LinkedHashMap<>(role.tags()));
        return tree;
    }

    private Map<String, Object> user(WorldUser user) {
        Map<String, Object> tree = new LinkedHashMap<>();
        putIfAny(tree, "displayName", world.fill(user.displayName()));
        putIfAny(tree, "comments", world.fill(user.comments()));
        putIfAny(tree, "attach", attach(user.attach()));
        tree.put("accessKeys", user.accessKeys().stream().map(this::key).toList());
        WorldLoginProfile profile = user.loginProfile();
        if (profile != null) {
            tree.put("loginProfile", loginProfile(profile));
        }
        return tree;
    }

    private Map<String, Object> loginProfile(WorldLoginProfile profile) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (secrets) {
            tree.put("password", profile.password());
        }
        tree.put("passwordResetRequired", profile.passwordResetRequired());
        tree.put("mfaBindRequired", profile.mfaBindRequired());
        return tree;
    }

    private Map<String, Object> group(WorldGroup group) {
        Map<String, Object> tree = new LinkedHashMap<>();
        putIfAny(tree, "comments", world.fill(group.comments()));
        tree.put("members", group.members());
        putIfAny(tree, "attach", attach(group.attach()));
        return tree;
    }

    private Map<String, Object> project(WorldProject project) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("region", project.region());
        putIfAny(tree, "description", world.fill(project.description()));
        putIfAny(
                tree,
                "logstores",
                each(
                        project.logstores(),
                        WorldLogstore::name,
                        store -> ordered("shards", store.shards(), "ttl", store.ttl())));
        if (project.policy() != null) {
            tree.put("policy", document(project.policy()));
        }
        return tree;
    }

    private Map<String, Object> key(WorldKey key) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", key.id());
        if (secrets) {
            tree.put("secret", key.secret());
        }
        if (!key.active()) {
            tree.put("status", "Inactive");
        }
        return tree;
    }

    private static String text(Duration duration) {
        return duration.toNanosPart() == 0 ? duration.toSeconds() + "s" : duration.toString();
    }

    private Object document(WorldDocument written) {
        return document.apply(world.fill(written.text()));
    }

    private static Object parsed(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException impossibleOnParsedPolicies) {
            throw new IllegalStateException(impossibleOnParsedPolicies);
        }
    }

    static List<String> attach(List<WorldAttachment> attachments) {
        return attachments.stream().map(WorldAttachment::text).toList();
    }

    private static <T> Map<String, Object> each(List<T> all, Function<T, String> name, Function<T, Object> value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        all.forEach(one -> tree.put(name.apply(one), value.apply(one)));
        return tree;
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(first, one);
        tree.put(second, two);
        return tree;
    }

    private static void putIfAny(Map<String, Object> tree, String field, Map<String, Object> value) {
        if (!value.isEmpty()) {
            tree.put(field, value);
        }
    }

    private static void putIfAny(Map<String, Object> tree, String field, List<String> value) {
        if (!value.isEmpty()) {
            tree.put(field, value);
        }
    }

    private static void putIfAny(Map<String, Object> tree, String field, String value) {
        if (!value.isEmpty()) {
            tree.put(field, value);
        }
    }
}

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
    private final DocumentForm form;
    private final Keys keys;
    private final DirectoryTree directories;

    /** How documents stand in the tree. */
    @FunctionalInterface
    interface DocumentForm {
        /** {@code name} is what a file of its own would be called, without a suffix. */
        Object of(String name, String text);
    }

    /** What is written of keys and passwords. */
    enum Keys {
        WITH_SECRETS,
        WITHOUT_SECRETS,
        /** Nor is there a root key, whose id nobody can read. */
        OF_USERS_WITHOUT_SECRETS
    }

    private WorldTree(WorldFile world, DocumentForm form, Keys keys) {
        this.world = world;
        this.form = form;
        this.keys = keys;
        this.directories = new DirectoryTree(policy -> document("", policy));
    }

    /** Documents as the very text they are, and secrets. */
    static WorldTree of(WorldFile world) {
        return new WorldTree(world, (name, text) -> text, Keys.WITH_SECRETS);
    }

    /** Documents as trees, for people to read. */
    static WorldTree readable(WorldFile world, boolean secrets) {
        return new WorldTree(world, (name, text) -> parsed(text), secrets ? Keys.WITH_SECRETS : Keys.WITHOUT_SECRETS);
    }

    /** As another cloud shows it. */
    static WorldTree seen(WorldFile world, DocumentForm form) {
        return new WorldTree(world, form, Keys.OF_USERS_WITHOUT_SECRETS);
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
        if (keys != Keys.OF_USERS_WITHOUT_SECRETS) {
            tree.put("rootAccessKey", key(account.rootAccessKey()));
        }
        putIfAny(
                tree,
                "passwordPolicy",
                SettingsTree.passwordPolicy(account.settings().passwordPolicy()));
        putIfAny(
                tree,
                "securityPreference",
                SettingsTree.securityPreference(account.settings().securityPreference()));
        putIfAny(tree, "quotas", SettingsTree.quotas(account.quotas()));
        putIfAny(tree, "policies", each(account.policies(), WorldPolicy::name, policy -> policy(account, policy)));
        putIfAny(tree, "roles", each(account.roles(), WorldRole::name, role -> role(account, role)));
        putIfAny(tree, "users", each(account.users(), WorldUser::name, this::user));
        putIfAny(tree, "groups", each(account.groups(), WorldGroup::name, this::group));
        putIfAny(
                tree,
                "projects",
                each(account.projects(), WorldProject::realName, project -> project(account, project)));
        putIfAny(
                tree,
                "resourceGroups",
                each(account.resourceGroups(), WorldResourceGroup::id, group -> resourceGroup(account, group)));
        WorldTrail trail = account.trail();
        if (trail != null) {
            String project =
                    account.project(trail.project()).map(WorldProject::realName).orElse(trail.project());
            tree.put("trail", ordered("project", project, "logstore", trail.logstore()));
        }
        putIfAny(tree, "samlProviders", each(account.samlProviders(), WorldSamlProvider::name, this::saml));
        putIfAny(
                tree,
                "oidcProviders",
                each(account.oidcProviders(), WorldOidcProvider::name, provider -> oidc(account, provider)));
        return tree;
    }

    private Map<String, Object> systemPolicy(WorldSystemPolicy policy) {
        Map<String, Object> tree =
                ordered("version", policy.version(), "date", policy.date().toString());
        tree.put("document", document("system/" + policy.name(), policy.document()));
        return tree;
    }

    private Object policy(WorldAccount account, WorldPolicy policy) {
        Object document = document(folder(account) + policy.name(), policy.document());
        return policy.tags().isEmpty()
                ? document
                : ordered("document", document, "tags", new LinkedHashMap<>(policy.tags()));
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

    private Map<String, Object> oidc(WorldAccount account, WorldOidcProvider provider) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("issuer", provider.issuer());
        putIfAny(tree, "clientIds", provider.clientIds());
        putIfAny(tree, "fingerprints", provider.fingerprints());
        WorldDocument keys = provider.keys();
        if (keys != null) {
            tree.put("keys", form.of(folder(account) + "keys/" + provider.name(), keys.text()));
        }
        tree.put("issuanceLimit", provider.issuanceLimit().toHours() + "h");
        putIfAny(tree, "description", world.fill(provider.description()));
        return tree;
    }

    private Map<String, Object> role(WorldAccount account, WorldRole role) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("trust", document(folder(account) + "trust/" + role.name(), role.trust()));
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
        WorldMfa mfa = user.mfa();
        if (mfa != null) {
            tree.put("mfa", mfa(mfa));
        }
        return tree;
    }

    private Map<String, Object> loginProfile(WorldLoginProfile profile) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (keys == Keys.WITH_SECRETS) {
            tree.put("password", profile.password());
        }
        tree.put("passwordResetRequired", profile.passwordResetRequired());
        tree.put("mfaBindRequired", profile.mfaBindRequired());
        return tree;
    }

    private Map<String, Object> mfa(WorldMfa mfa) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("device", mfa.device());
        if (keys == Keys.WITH_SECRETS) {
            tree.put("seed", mfa.seed());
        }
        return tree;
    }

    private Map<String, Object> group(WorldGroup group) {
        Map<String, Object> tree = new LinkedHashMap<>();
        putIfAny(tree, "comments", world.fill(group.comments()));
        tree.put("members", group.members());
        putIfAny(tree, "attach", attach(group.attach()));
        return tree;
    }

    private Map<String, Object> project(WorldAccount account, WorldProject project) {
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
            tree.put("policy", document(folder(account) + "project/" + project.realName(), project.policy()));
        }
        return tree;
    }

    private Map<String, Object> key(WorldKey key) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", key.id());
        if (keys == Keys.WITH_SECRETS) {
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

    private Object document(String name, WorldDocument written) {
        return form.of(name, world.fill(written.text()));
    }

    /** Two accounts may have policies of one name. */
    private String folder(WorldAccount account) {
        return world.accounts().size() > 1 ? account.name() + "/" : "";
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

package dev.understudy.world;

import dev.understudy.policy.AccountId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a world of its own out of a world file, so that many can live side by side: account ids, access keys and project names
 * become unique, the names of accounts, users, roles, groups and policies stay.
 *
 * <p>Documents may speak of accounts and projects by placeholder, or as they are written out in the world file; a written-out id of
 * 16 digits and {@code project/NAME} follow their account and project.
 */
public final class WorldTemplate {
    // RAM help, "Account ID": what is shorter could be any number.
    private static final int ACCOUNT_ID = 16;
    private static final int SUFFIX = 8;
    // Log Service "Manage projects"
    private static final int LONGEST_PROJECT = 63;

    private final Generated generated;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> projects = new LinkedHashMap<>();

    private WorldTemplate(
            WorldFile template, Generated generated, UnaryOperator<String> idOf, UnaryOperator<String> projectOf) {
        this.generated = generated;
        for (WorldAccount account : template.accounts()) {
            ids.put(account.id().digits(), idOf.apply(account.name()));
            account.projects().forEach(project -> projects.put(project.realName(), projectOf.apply(project.name())));
        }
    }

    /** Fill a template; the same {@code unique} gives the same world, another one shares nothing with it. */
    public static WorldFile fill(WorldFile template, String unique) {
        Generated generated = new Generated(template.seed(), unique);
        return new WorldTemplate(template, generated, generated::accountId, project -> uniqueName(project, generated))
                .filled(template);
    }

    /** Fill a template for accounts that exist elsewhere; those that are not named are left away. */
    public static WorldFile fill(WorldFile template, Map<String, AccountId> ids, UnaryOperator<String> projectOf) {
        WorldFile part = template.only(account -> ids.containsKey(account.name()));
        return new WorldTemplate(
                        part,
                        new Generated(template.seed(), ""),
                        account -> Objects.requireNonNull(ids.get(account)).digits(),
                        projectOf)
                .filled(part);
    }

    private WorldFile filled(WorldFile template) {
        return new WorldFile(
                template.source(),
                template.seed(),
                template.clock(),
                template.defaultRegion(),
                template.propagation(),
                template.rulings(),
                template.systemPolicies().stream().map(this::systemPolicy).toList(),
                template.directories().stream().map(this::directory).toList(),
                template.accounts().stream().map(this::account).toList());
    }

    private WorldSystemPolicy systemPolicy(WorldSystemPolicy policy) {
        return new WorldSystemPolicy(policy.name(), policy.version(), policy.date(), document(policy.document()));
    }

    private WorldDirectory directory(WorldDirectory directory) {
        WorldDirectory.Account management = directory.management();
        return new WorldDirectory(
                management == null || !isOfThisWorld(management) ? null : placed(management),
                policies(directory.policies()),
                folder(directory.root()));
    }

    private WorldDirectory.Folder folder(WorldDirectory.Folder folder) {
        return new WorldDirectory.Folder(
                folder.name(),
                folder.attach(),
                folder.folders().stream().map(this::folder).toList(),
                folder.members().stream()
                        .filter(member -> isOfThisWorld(member.account()))
                        .map(member -> new WorldDirectory.Member(placed(member.account()), member.attach()))
                        .toList());
    }

    private boolean isOfThisWorld(WorldDirectory.Account account) {
        return ids.containsKey(account.id().digits());
    }

    private WorldDirectory.Account placed(WorldDirectory.Account account) {
        return new WorldDirectory.Account(
                account.name(), new AccountId(written(ids, account.id().digits())));
    }

    private List<WorldPolicy> policies(List<WorldPolicy> policies) {
        return policies.stream()
                .map(policy -> new WorldPolicy(policy.name(), document(policy.document()), policy.tags()))
                .toList();
    }

    private WorldAccount account(WorldAccount account) {
        return new WorldAccount(
                account.name(),
                new AccountId(written(ids, account.id().digits())),
                account.settings(),
                account.quotas(),
                key(account.rootAccessKey(), account.name() + "/root", 0),
                policies(account.policies()),
                account.roles().stream().map(this::role).toList(),
                account.users().stream().map(user -> user(user, account.name())).toList(),
                account.groups(),
                account.projects().stream().map(this::project).toList(),
                account.resourceGroups(),
                account.trail(),
                account.samlProviders(),
                account.oidcProviders());
    }

    private WorldRole role(WorldRole role) {
        return new WorldRole(
                role.name(),
                document(role.trust()),
                role.description(),
                role.maxSessionDuration(),
                role.attach(),
                role.tags());
    }

    private WorldUser user(WorldUser user, String account) {
        List<WorldKey> keys = new ArrayList<>();
        for (WorldKey key : user.accessKeys()) {
            keys.add(key(key, account + "/user/" + user.name(), keys.size()));
        }
        return new WorldUser(
                user.name(), user.displayName(), user.comments(), user.attach(), keys, user.loginProfile(), user.mfa());
    }

    private WorldKey key(WorldKey key, String owner, int number) {
        return new WorldKey(generated.keyId(owner, number), generated.secret(owner, number), key.active());
    }

    private WorldProject project(WorldProject project) {
        WorldDocument policy = project.policy();
        return new WorldProject(
                project.name(),
                written(projects, project.realName()),
                project.region(),
                project.description(),
                project.logstores(),
                policy == null ? null : document(policy));
    }

    private static String uniqueName(String project, Generated generated) {
        String suffix = "-" + generated.suffix(SUFFIX);
        return project.substring(0, Math.min(project.length(), LONGEST_PROJECT - suffix.length())) + suffix;
    }

    private WorldDocument document(WorldDocument document) {
        String text = document.text();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            if (id.getKey().length() == ACCOUNT_ID) {
                text = replace(text, "(?<![0-9])" + id.getKey() + "(?![0-9])", id.getValue());
            }
        }
        for (Map.Entry<String, String> project : projects.entrySet()) {
            text = replace(
                    text, "(?<=project/)" + Pattern.quote(project.getKey()) + "(?![a-z0-9-])", project.getValue());
        }
        return new WorldDocument(text, document.place());
    }

    private static String replace(String text, String pattern, String replacement) {
        return Pattern.compile(pattern).matcher(text).replaceAll(Matcher.quoteReplacement(replacement));
    }

    private static String written(Map<String, String> unique, String name) {
        return Objects.requireNonNull(unique.get(name));
    }
}

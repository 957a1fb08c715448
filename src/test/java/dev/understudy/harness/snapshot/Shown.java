package dev.understudy.harness.snapshot;

import dev.understudy.world.WorldAccount;
import dev.understudy.world.WorldAttachment;
import dev.understudy.world.WorldDocument;
import dev.understudy.world.WorldFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What of a world the read calls of {@code cn-hangzhou} can show, in no order: two of them are the same when a snapshot loses nothing. */
final class Shown {
    private Shown() {}

    static Map<String, String> of(WorldFile world) {
        Map<String, String> shown = new TreeMap<>();
        world.systemPolicies()
                .forEach(policy -> shown.put(
                        "system policy " + policy.name(),
                        policy.version() + " " + policy.date() + " " + text(world, policy.document())));
        for (WorldAccount account : world.accounts()) {
            Map<String, String> ofAccount = new TreeMap<>();
            add(world, account, ofAccount);
            ofAccount.forEach((what, how) -> shown.put(account.id() + " " + what, how));
        }
        return shown;
    }

    private static void add(WorldFile world, WorldAccount account, Map<String, String> shown) {
        shown.put("settings", account.settings().toString());
        account.samlProviders().forEach(provider -> shown.put("SAML provider " + provider.name(), provider.toString()));
        account.oidcProviders()
                .forEach(provider -> shown.put(
                        "OIDC provider " + provider.name(),
                        provider.issuer()
                                + provider.clientIds()
                                + provider.fingerprints()
                                + provider.issuanceLimit()
                                + provider.description()));
        account.policies()
                .forEach(policy -> shown.put(
                        "policy " + policy.name(), text(world, policy.document()) + new TreeMap<>(policy.tags())));
        account.roles()
                .forEach(role -> shown.put(
                        "role " + role.name(),
                        text(world, role.trust())
                                + world.fill(role.description())
                                + role.maxSessionDuration()
                                + sorted(role.attach())
                                + new TreeMap<>(role.tags())));
        account.users()
                .forEach(user -> shown.put(
                        "user " + user.name(),
                        user.displayName() + "|" + user.comments() + sorted(user.attach())
                                + user.accessKeys().stream()
                                        .map(key -> key.id() + key.active())
                                        .sorted()
                                        .toList()
                                + user.loginProfile()
                                + user.mfa()));
        account.groups()
                .forEach(group -> shown.put(
                        "group " + group.name(),
                        group.comments() + group.members().stream().sorted().toList() + sorted(group.attach())));
        account.projects().stream()
                .filter(project -> project.region().equals("cn-hangzhou"))
                .forEach(project -> shown.put(
                        "project " + project.name(),
                        project.description()
                                + project.logstores().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .toList()
                                + text(world, project.policy())));
    }

    private static List<String> sorted(List<WorldAttachment> attachments) {
        return attachments.stream().map(WorldAttachment::text).sorted().toList();
    }

    private static String text(WorldFile world, @Nullable WorldDocument document) {
        return document == null ? "" : world.fill(document.text());
    }
}

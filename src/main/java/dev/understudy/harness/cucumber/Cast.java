package dev.understudy.harness.cucumber;

import dev.understudy.harness.World;
import dev.understudy.harness.client.Bearer;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Logstore;
import dev.understudy.harness.client.PolicyRef;
import dev.understudy.harness.client.RamClient;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The accounts of one scenario, which no other scenario sees, by the names that the feature gives them. */
public abstract class Cast implements AutoCloseable {
    private static final Pattern NAMED = Pattern.compile("\\{\\w+\\.(?:role|user|group|policy)\\.([\\w-]+)}");

    /**
     * A text with its placeholders filled in: {@code {A}} is an account's id, {@code {A.project.app-logs}} a project's real name,
     * {@code {A.role.LogPartner}} a role's, and so on for users, groups and policies.
     */
    final String fill(String text) {
        Matcher named = NAMED.matcher(text);
        return fillAccounts(named.replaceAll(found -> Matcher.quoteReplacement(name(found.group(1)))));
    }

    protected abstract String fillAccounts(String text);

    /** What a feature calls by a name of its own, besides accounts and projects. */
    protected enum Kind {
        USER,
        GROUP,
        ROLE,
        POLICY
    }

    /** The real name of a user, group, role or custom policy. */
    protected abstract String name(String name);

    /** The same, of one that is about to be used: what the world file has and nobody has made yet is made now. */
    protected String existing(Kind kind, String account, String name) {
        return name(name);
    }

    /** The real name of a project; the name itself when the world does not know it. */
    protected abstract String project(String name);

    /** Who sets the account up. */
    protected abstract Actor owner(String account);

    /** A user who was there from the start or has entered since. */
    protected abstract Actor user(String account, String user);

    /** Give a user the key that he was made during the scenario. */
    protected abstract void enters(String account, String user, Credentials key);

    /** What the owner calls RAM with, around the plain client. */
    protected RamClient guarded(String account, RamClient owner) {
        return owner;
    }

    /** The emulator's own view of these accounts, if there is an emulator. */
    protected Optional<World> world() {
        return Optional.empty();
    }

    final Bearer existing(String account, Bearer bearer) {
        return new Bearer(bearer.kind(), existing(Kind.valueOf(bearer.kind().name()), account, bearer.name()));
    }

    /** A policy as features write it: {@code system:NAME}, or the name of a custom one. */
    final PolicyRef existing(String account, PolicyRef policy) {
        return policy.isSystem() ? policy : new PolicyRef(policy.type(), existing(Kind.POLICY, account, policy.name()));
    }

    final String accountId(String account) {
        return fill("{" + account + "}");
    }

    /** A logstore by the names of the world file, whoever owns the project. */
    final Logstore logstore(String project, String logstore) {
        return new Logstore(project(project), logstore);
    }

    @Override
    public abstract void close();
}

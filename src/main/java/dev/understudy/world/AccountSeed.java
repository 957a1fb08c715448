package dev.understudy.world;

import dev.understudy.account.AccessKey;
import dev.understudy.account.IdSource;
import dev.understudy.account.Refused;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.ram.Attachments.Target;
import dev.understudy.ram.EntityKind;
import dev.understudy.ram.LoginProfile;
import dev.understudy.ram.NewRole;
import dev.understudy.ram.OidcProvider;
import dev.understudy.ram.Policies.NewPolicy;
import dev.understudy.ram.PolicyRef;
import dev.understudy.ram.Propagation;
import dev.understudy.ram.Ram;
import dev.understudy.ram.RamAccount;
import dev.understudy.ram.RamGroup;
import dev.understudy.ram.RamRole.TrustPolicy;
import dev.understudy.ram.RamUser;
import dev.understudy.ram.SamlProvider;
import dev.understudy.ram.SystemPolicies;
import dev.understudy.ram.UserDetails;
import dev.understudy.ram.VirtualMfaDevice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes RAM's side of one account by RAM's own operations, away from the server, so that nobody sees half of it. */
final class AccountSeed {
    private final WorldFile world;
    private final WorldAccount account;
    private final AccountId id;
    private final Instant now;
    private final Generated generated;
    private final Ram ram;

    AccountSeed(WorldFile world, WorldAccount account, Instant now) {
        this.world = world;
        this.account = account;
        this.id = account.id();
        this.now = now;
        // The account id is in it, so that two fillings of one template share no user id either.
        this.generated = new Generated(world.seed(), account.id().digits());
        this.ram = new Ram(new IdSource(world.seed()), SystemPolicyFiles.shipped());
    }

    RamAccount grow() {
        try {
            ram.put(
                    RamAccount.empty(id, account.quotas())
                            .under(world.rulings())
                            .withSystemPolicies(systemPolicies())
                            .with(account.settings()),
                    Propagation.AT_ONCE);
            key(account.rootAccessKey(), null);
            account.policies().forEach(this::policy);
            account.roles().forEach(this::role);
            account.users().forEach(this::user);
            account.groups().forEach(this::group);
            account.resourceGroups().forEach(this::resourceGroup);
            account.samlProviders().forEach(this::saml);
            account.oidcProviders().forEach(this::oidc);
        } catch (Refused refused) {
            throw new UnseedableWorld(
                    world,
                    "account `" + account.name() + "`: " + refused.getMessage()
                            + "; expected a world within the cloud's limits");
        }
        return ram.snapshot(id).orElseThrow();
    }

    private SystemPolicies systemPolicies() {
        return new SystemPolicies(world.systemPolicies().stream()
                .map(policy -> {
                    String text = world.fill(policy.document().text());
                    return SystemPolicyFiles.given(policy, text, world.source());
                })
                .toList());
    }

    private void policy(WorldPolicy policy) {
        String text = world.fill(policy.document().text());
        ram.policies()
                .create(
                        id,
                        new NewPolicy(
                                policy.name(),
                                "",
                                text,
                                PolicyParser.parse(text, PolicyUse.IDENTITY, world.rulings()),
                                policy.tags()),
                        now);
    }

    private void role(WorldRole role) {
        String text = world.fill(role.trust().text());
        NewRole made = new NewRole(
                role.name(),
                world.fill(role.description()),
                new TrustPolicy(text, PolicyParser.parse(text, PolicyUse.TRUST, world.rulings())),
                (int) role.maxSessionDuration().toSeconds(),
                role.tags());
        // Not `create`: whom it trusts may be in an account that comes later. The reader has seen that they are there.
        ram.roles().add(id, generated.roleId(role.name()), made, now);
        attach(EntityKind.ROLE, role.name(), role.attach(), "");
    }

    private void user(WorldUser user) {
        UserDetails details = new UserDetails(world.fill(user.displayName()), "", "", world.fill(user.comments()));
        RamUser made = ram.users().add(id, RamUser.named(generated.userId(user.name()), user.name(), details, now));
        attach(EntityKind.USER, user.name(), user.attach(), "");
        user.accessKeys().forEach(key -> key(key, user.name()));
        WorldLoginProfile profile = user.loginProfile();
        if (profile != null) {
            ram.loginProfiles()
                    .create(
                            id,
                            user.name(),
                            new LoginProfile(
                                    profile.password(),
                                    profile.passwordResetRequired(),
                                    profile.mfaBindRequired(),
                                    now));
        }
        WorldMfa mfa = user.mfa();
        if (mfa != null) {
            ram.mfaDevices()
                    .add(
                            id,
                            new VirtualMfaDevice(
                                    mfa.device(), mfa.seed(), new VirtualMfaDevice.Binding(made.id(), now)));
        }
    }

    private void group(WorldGroup group) {
        ram.groups()
                .add(
                        id,
                        RamGroup.named(
                                generated.groupId(group.name()), group.name(), world.fill(group.comments()), now));
        attach(EntityKind.GROUP, group.name(), group.attach(), "");
        group.members().forEach(member -> ram.memberships().join(id, member, group.name(), now));
    }

    private void saml(WorldSamlProvider provider) {
        ram.samlProviders()
                .create(new SamlProvider(
                        id,
                        provider.name(),
                        world.fill(provider.description()),
                        Base64.getEncoder().encodeToString(provider.metadata().getBytes(StandardCharsets.UTF_8)),
                        SamlProvider.DEFAULT_ALGORITHM,
                        now,
                        now));
    }

    private void oidc(WorldOidcProvider provider) {
        WorldDocument keys = provider.keys();
        ram.oidcProviders()
                .create(new OidcProvider(
                        id,
                        provider.name(),
                        provider.issuer(),
                        provider.clientIds(),
                        provider.fingerprints(),
                        (int) provider.issuanceLimit().toHours(),
                        world.fill(provider.description()),
                        keys == null ? "" : keys.text(),
                        now,
                        now));
    }

    private void resourceGroup(WorldResourceGroup group) {
        group.users().forEach((user, attach) -> attach(EntityKind.USER, user, attach, group.id()));
        group.groups().forEach((name, attach) -> attach(EntityKind.GROUP, name, attach, group.id()));
        group.roles().forEach((role, attach) -> attach(EntityKind.ROLE, role, attach, group.id()));
    }

    private void key(WorldKey key, @Nullable String userName) {
        ram.accessKeys().add(new AccessKey(key.id(), key.secret(), id, userName, key.active(), now));
    }

    private void attach(EntityKind kind, String name, List<WorldAttachment> attachments, String resourceGroup) {
        for (WorldAttachment attachment : attachments) {
            PolicyRef policy =
                    attachment.system() ? PolicyRef.system(attachment.policy()) : PolicyRef.custom(attachment.policy());
            ram.attachments().attach(id, new Target(kind, name), policy, resourceGroup, now);
        }
    }
}

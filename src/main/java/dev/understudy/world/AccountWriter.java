package dev.understudy.world;

import dev.understudy.account.AccessKey;
import dev.understudy.ram.Attachment;
import dev.understudy.ram.CustomPolicy;
import dev.understudy.ram.LoginProfile;
import dev.understudy.ram.OidcProvider;
import dev.understudy.ram.RamAccount;
import dev.understudy.ram.RamGroup;
import dev.understudy.ram.RamPolicyType;
import dev.understudy.ram.RamRole;
import dev.understudy.ram.RamUser;
import dev.understudy.ram.SamlProvider;
import dev.understudy.ram.VirtualMfaDevice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes RAM's side of one account, and notes what a world cannot say. */
final class AccountWriter {
    private final String name;
    private final RamAccount account;
    private final Generated generated;
    private final List<String> leftOut;

    AccountWriter(String name, RamAccount account, Generated generated, List<String> leftOut) {
        this.name = name;
        this.account = account;
        this.generated = generated;
        this.leftOut = leftOut;
    }

    WorldAccount write(
            List<WorldProject> projects, List<WorldResourceGroup> resourceGroups, @Nullable WorldTrail trail) {
        account.mfaDevices()
                .values()
                .forEach(device -> note(
                        device.binding() == null,
                        "MFA device `" + device.name() + "`",
                        "the device, which nobody has"));
        return new WorldAccount(
                name,
                account.id(),
                account.settings(),
                account.quotas(),
                rootKey(),
                account.policies().values().stream().map(this::policy).toList(),
                account.roles().values().stream().map(this::role).toList(),
                account.users().values().stream().map(this::user).toList(),
                account.groups().values().stream().map(this::group).toList(),
                projects,
                resourceGroups,
                trail,
                account.providers().saml().values().stream().map(this::saml).toList(),
                account.providers().oidc().values().stream()
                        .map(AccountWriter::oidc)
                        .toList());
    }

    private WorldKey rootKey() {
        return account.keys().values().stream()
                .filter(key -> key.userName() == null)
                .map(AccountWriter::key)
                .findFirst()
                .orElseGet(() ->
                        new WorldKey(generated.keyId(name + "/root", 0), generated.secret(name + "/root", 0), true));
    }

    private WorldPolicy policy(CustomPolicy policy) {
        String what = "policy `" + policy.name() + "`";
        note(!policy.description().isEmpty(), what, "the description");
        note(policy.versions().size() > 1, what, "all versions but the default");
        return new WorldPolicy(policy.name(), document(policy.defaultVersion().text()), policy.tags());
    }

    private WorldRole role(RamRole role) {
        return new WorldRole(
                role.name(),
                document(role.trust().text()),
                role.description(),
                Duration.ofSeconds(role.maxSessionSeconds()),
                attach(role.attachments()),
                role.tags());
    }

    private WorldUser user(RamUser user) {
        String what = "user `" + user.name() + "`";
        note(!user.details().mobilePhone().isEmpty(), what, "the mobile phone");
        note(!user.details().email().isEmpty(), what, "the e-mail address");
        return new WorldUser(
                user.name(),
                user.details().displayName(),
                user.details().comments(),
                attach(user.attachments()),
                account.keysOf(user.name()).stream().map(AccountWriter::key).toList(),
                login(user.loginProfile()),
                account.mfaDeviceOf(user).map(AccountWriter::mfa).orElse(null));
    }

    private WorldGroup group(RamGroup group) {
        return new WorldGroup(
                group.name(),
                group.comments(),
                account.members(group.name()).stream().map(RamUser::name).toList(),
                attach(group.attachments()));
    }

    private WorldSamlProvider saml(SamlProvider provider) {
        note(
                !provider.signAlgorithm().equals(SamlProvider.DEFAULT_ALGORITHM),
                "SAML provider `" + provider.name() + "`",
                "its signature algorithm");
        String metadata = new String(Base64.getDecoder().decode(provider.encodedMetadata()), StandardCharsets.UTF_8);
        return new WorldSamlProvider(provider.name(), metadata, provider.description());
    }

    private static WorldOidcProvider oidc(OidcProvider provider) {
        return new WorldOidcProvider(
                provider.name(),
                provider.issuer(),
                provider.clientIds(),
                provider.fingerprints(),
                provider.keys().isEmpty() ? null : document(provider.keys()),
                Duration.ofHours(provider.issuanceLimitHours()),
                provider.description());
    }

    private static List<WorldAttachment> attach(List<Attachment> attachments) {
        return attachments.stream()
                .filter(Attachment::isAccountWide)
                .map(Attachment::policy)
                .map(policy -> new WorldAttachment(policy.name(), policy.type() == RamPolicyType.SYSTEM))
                .toList();
    }

    private void note(boolean found, String what, String lost) {
        if (found) {
            leftOut.add("of " + what + " of account `" + name + "`: " + lost);
        }
    }

    private static WorldKey key(AccessKey key) {
        return new WorldKey(key.id(), key.secret(), key.active());
    }

    private static WorldMfa mfa(VirtualMfaDevice device) {
        return new WorldMfa(device.name(), device.seed());
    }

    private static @Nullable WorldLoginProfile login(@Nullable LoginProfile profile) {
        return profile == null
                ? null
                : new WorldLoginProfile(profile.password(), profile.passwordResetRequired(), profile.mfaBindRequired());
    }

    private static WorldDocument document(String text) {
        return WorldDocument.inSnapshot(text);
    }
}

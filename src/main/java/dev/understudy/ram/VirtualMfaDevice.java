package dev.understudy.ram;

import dev.understudy.policy.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device that shows codes, such as an app on a phone.
 *
 * @param seed where its codes come from, in base 32; a secret
 * @param binding whose it is; null until BindMFADevice
 */
public record VirtualMfaDevice(
        String name, String seed, @Nullable Binding binding) {
    /**
     * Whose a device is, and since when.
     *
     * @param userId the user's id, which outlives a change of name
     */
    public record Binding(String userId, Instant since) {}

    /** RAM API "CreateVirtualMFADevice": the SerialNumber, which has no region. */
    public static String serialNumber(AccountId account, String name) {
        return prefix(account) + name;
    }

    /** The name in a SerialNumber, where it is one of the account. */
    static Optional<String> nameIn(String serialNumber, AccountId account) {
        return serialNumber.startsWith(prefix(account))
                ? Optional.of(serialNumber.substring(prefix(account).length()))
                : Optional.empty();
    }

    VirtualMfaDevice boundTo(RamUser user, Instant now) {
        return new VirtualMfaDevice(name, seed, new Binding(user.id(), now));
    }

    VirtualMfaDevice unbound() {
        return new VirtualMfaDevice(name, seed, null);
    }

    boolean isOf(RamUser user) {
        return binding != null && binding.userId().equals(user.id());
    }

    private static String prefix(AccountId account) {
        return "acs:ram::" + account + ":mfa/";
    }

    @Override
    public String toString() {
        return "VirtualMfaDevice[" + name + "]";
    }
}

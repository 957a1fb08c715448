package dev.understudy.ram;

import dev.understudy.account.IdSource;
import dev.understudy.policy.AccountId;
import dev.understudy.ram.RamAccounts.Changed;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The virtual MFA devices of the accounts; nobody can log on here, but binding one takes its codes. */
public final class MfaDevices {
    // RFC 4226, section 4: 160 bits are recommended.
    private static final int SEED_BYTES = 20;

    private final RamAccounts accounts;
    private final IdSource ids;

    MfaDevices(RamAccounts accounts, IdSource ids) {
        this.accounts = accounts;
        this.ids = ids;
    }

    /** A device, and the user who has it, if anybody does. */
    public record Owned(VirtualMfaDevice device, @Nullable RamUser owner) {}

    /** Two codes that a device showed one after the other. */
    public record Codes(String first, String second) {}

    public VirtualMfaDevice create(AccountId account, String name) {
        return add(account, new VirtualMfaDevice(name, Base32.encode(ids.bytes(SEED_BYTES)), null));
    }

    /** Add a device whose seed is given, bound or not. */
    public VirtualMfaDevice add(AccountId account, VirtualMfaDevice device) {
        return accounts.change(account, before -> {
            if (before.mfaDevices().containsKey(device.name())) {
                throw RamErrors.mfaDeviceAlreadyExists();
            }
            if (before.mfaDevices().size() >= before.quotas().mfaDevices()) {
                throw RamErrors.tooManyMfaDevices();
            }
            return new Changed<>(before.with(device), device);
        });
    }

    /** All devices, by name. */
    public Collection<Owned> list(AccountId account) {
        RamAccount now = accounts.get(account);
        return now.mfaDevices().values().stream()
                .map(device -> new Owned(device, owner(now, device)))
                .toList();
    }

    public void delete(AccountId account, String serialNumber) {
        accounts.update(account, before -> {
            VirtualMfaDevice device = existing(before, serialNumber);
            if (device.binding() != null) {
                throw RamErrors.mfaDeviceIsBound();
            }
            return before.without(device);
        });
    }

    /** Give a device to a user who shows that it is at hand. */
    public void bind(AccountId account, String userName, String serialNumber, Codes codes, Instant now) {
        accounts.update(account, before -> {
            RamUser user = Existing.user(before, userName);
            VirtualMfaDevice device = existing(before, serialNumber);
            // RAM help, "Limits": a user has one device.
            if (before.mfaDeviceOf(user).isPresent()) {
                throw RamErrors.userHasMfaDevice();
            }
            if (device.binding() != null) {
                throw RamErrors.mfaDeviceHasUser();
            }
            if (!Totp.of(device.seed()).areConsecutive(codes.first, codes.second, now)) {
                throw RamErrors.wrongAuthenticationCode();
            }
            return before.with(device.boundTo(user, now));
        });
    }

    /** Take a user's device away; it is there still, for anybody. */
    public VirtualMfaDevice unbind(AccountId account, String userName) {
        return accounts.change(account, before -> {
            VirtualMfaDevice device = bound(before, userName);
            return new Changed<>(before.with(device.unbound()), device);
        });
    }

    /** The device of a user, who must have one. */
    public VirtualMfaDevice of(AccountId account, String userName) {
        return bound(accounts.get(account), userName);
    }

    private static VirtualMfaDevice bound(RamAccount account, String userName) {
        return account.mfaDeviceOf(Existing.user(account, userName)).orElseThrow(RamErrors::noMfaDeviceOfUser);
    }

    private static VirtualMfaDevice existing(RamAccount account, String serialNumber) {
        return VirtualMfaDevice.nameIn(serialNumber, account.id())
                .flatMap(name -> Optional.ofNullable(account.mfaDevices().get(name)))
                .orElseThrow(RamErrors::noMfaDevice);
    }

    private static @Nullable RamUser owner(RamAccount account, VirtualMfaDevice device) {
        return account.users().values().stream()
                .filter(device::isOf)
                .findFirst()
                .orElse(null);
    }
}

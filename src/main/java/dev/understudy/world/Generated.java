package dev.understudy.world;

import dev.understudy.account.IdSource;
import dev.understudy.ram.Base32;
import java.util.Locale;

/**
 * Ids, keys and secrets that a world leaves out.
 *
 * <p>Each depends on the seed and on what it is for, not on what stands before it: adding a user changes nobody else's key.
 */
final class Generated {
    // 64 bit FNV-1a: a stable spread of any text, nothing secret depends on it.
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    // RAM help, "Account ID": 16 digits
    private static final int ACCOUNT_ID = 16;
    // As keys look today: `LTAI5t` and 24 characters in all; secrets have 30.
    private static final String KEY_PREFIX = "LTAI5t";
    private static final int KEY_TAIL = 18;
    private static final int SECRET = 30;

    // RFC 4226, section 4: 160 bits are recommended.
    private static final int MFA_SEED_BYTES = 20;

    private static final int ENTITY_ID = 18;
    private static final int GROUP_ID_TAIL = 16;

    private final long seed;
    private final String salt;

    /** {@code salt} tells apart worlds made from one file; empty for the world itself. */
    Generated(long seed, String salt) {
        this.seed = seed;
        this.salt = salt;
    }

    String accountId(String account) {
        return ids("account", account).digits('1', ACCOUNT_ID);
    }

    String keyId(String owner, int number) {
        return KEY_PREFIX + ids("key id", owner, Integer.toString(number)).alphanumeric(KEY_TAIL);
    }

    String secret(String owner, int number) {
        return ids("secret", owner, Integer.toString(number)).alphanumeric(SECRET);
    }

    String password(String owner) {
        return ids("password", owner).alphanumeric(SECRET);
    }

    /** Give 32 letters and digits of base 32, which are 160 bits. */
    String mfaSeed(String owner) {
        return Base32.encode(ids("mfa seed", owner).bytes(MFA_SEED_BYTES));
    }

    // RAM API "GetUser", "GetRole": ids of 18 digits, those of users begin with 2, of roles with 3
    String userId(String owner) {
        return ids("user id", owner).digits('2', ENTITY_ID);
    }

    String roleId(String owner) {
        return ids("role id", owner).digits('3', ENTITY_ID);
    }

    // RAM API "GetGroup"
    String groupId(String owner) {
        return "g-" + ids("group id", owner).alphanumeric(GROUP_ID_TAIL);
    }

    /** Give {@code length} lower-case hexadecimal digits. */
    String suffix(int length) {
        return ids("suffix").hex(length).toLowerCase(Locale.ROOT);
    }

    private IdSource ids(String... purpose) {
        long hash = FNV_BASIS ^ seed;
        for (char letter : (salt + "\n" + String.join("\n", purpose)).toCharArray()) {
            hash = (hash ^ letter) * FNV_PRIME;
        }
        return new IdSource(hash);
    }
}

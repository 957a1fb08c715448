package dev.understudy.ram;

import java.util.Optional;

/** Names by which IMS and the console know users (IMS API "GetUser"): {@code NAME@DOMAIN.onaliyun.com}. */
public final class PrincipalNames {
    private static final String DOMAIN = ".onaliyun.com";

    private PrincipalNames() {}

    /** The name of a user; the domain is the account's alias, or else its id. */
    public static String of(RamAccount account, String userName) {
        String alias = account.settings().alias();
        return userName + "@" + (alias == null ? account.id().digits() : alias) + DOMAIN;
    }

    /** The user's own name, where the domain is one of the account's. */
    public static Optional<String> userName(RamAccount account, String principalName) {
        int at = principalName.lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        String domain = principalName.substring(at + 1);
        String alias = account.settings().alias();
        boolean ours = domain.equals(account.id() + DOMAIN) || (alias != null && domain.equals(alias + DOMAIN));
        return ours ? Optional.of(principalName.substring(0, at)) : Optional.empty();
    }
}

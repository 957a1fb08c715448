package dev.understudy.policy;

import java.util.Locale;

/**
 * One entry of a {@code Principal} element.
 *
 * <p>ASSUMED: entries are compared literally. No document shows a wildcard, a bare UID or {@code *} in a trust policy, so those
 * match nobody there.
 */
public record PrincipalPattern(Kind kind, String text) {
    /** The member of the {@code Principal} map it stood under; {@code BARE} for the list form of resource policies. */
    public enum Kind {
        RAM("RAM"),
        SERVICE("Service"),
        FEDERATED("Federated"),
        BARE("");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    public boolean isEverybody() {
        return kind == Kind.BARE && text.equals("*");
    }

    boolean matches(Principal principal) {
        return switch (kind) {
            case RAM -> matchesRam(principal);
            case SERVICE ->
                principal.fold(new Principal.Cases<>(
                        root -> false,
                        user -> false,
                        session -> false,
                        service -> text.equals(service.name()) || text.equals(service.account() + "@" + service.name()),
                        federated -> false));
            case FEDERATED ->
                principal.fold(new Principal.Cases<>(
                        root -> false,
                        user -> false,
                        session -> false,
                        service -> false,
                        federated -> text.equals(federated.provider())));
            case BARE -> isEverybody() || matchesUid(principal);
        };
    }

    // RAM API "CreateRole": an account's root stands for all RAM users and roles of that account, not for its root key.
    private boolean matchesRam(Principal principal) {
        String delegated = "acs:ram::" + principal.account() + ":root";
        return principal.fold(new Principal.Cases<>(
                root -> false,
                user -> text.equals(delegated) || text.equals(user.arn()),
                session -> text.equals(delegated) || namesRoleOf(session),
                service -> false,
                federated -> false));
    }

    private boolean namesRoleOf(Principal.RoleSession session) {
        String role = "acs:ram::" + session.account() + ":role/";
        return text.startsWith(role)
                && text.substring(role.length())
                        .toLowerCase(Locale.ROOT)
                        .equals(session.role().toLowerCase(Locale.ROOT));
    }

    // OSS "Bucket Policy": the UID of an account or of a RAM user.
    private boolean matchesUid(Principal principal) {
        return principal.fold(new Principal.Cases<>(
                root -> text.equals(root.account().digits()),
                user -> text.equals(user.account().digits()) || text.equals(user.id()),
                session -> text.equals(session.account().digits()),
                service -> false,
                federated -> false));
    }
}

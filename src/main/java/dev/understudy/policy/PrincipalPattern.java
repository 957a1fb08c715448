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

    boolean matches(Question question) {
        Principal principal = question.principal();
        return switch (kind) {
            case RAM ->
                matchesRam(principal, question.rulings())
                        || (question.rulings().isSwitched(Ruling.LITERAL_PRINCIPALS) && matchesAsPattern(principal));
            case SERVICE ->
                principal instanceof Principal.Service service
                        && (text.equals(service.name()) || text.equals(service.account() + "@" + service.name()));
            case FEDERATED -> principal instanceof Principal.Federated federated && text.equals(federated.provider());
            case BARE -> isEverybody() || matchesUid(principal);
        };
    }

    // RAM API "CreateRole": an account's root stands for all RAM users and roles of that account, not for its root key.
    private boolean matchesRam(Principal principal, Rulings rulings) {
        return principal.fold(new Principal.Cases<>(
                root -> false,
                user -> isDelegatedTo(user) || names(user.arn(), rulings.isSwitched(Ruling.USER_CASE)),
                session -> isDelegatedTo(session) || names(roleOf(session), true),
                service -> false,
                federated -> false));
    }

    private boolean isDelegatedTo(Principal principal) {
        return text.equals("acs:ram::" + principal.account() + ":root");
    }

    private static String roleOf(Principal.RoleSession session) {
        return "acs:ram::" + session.account() + ":role/" + session.role();
    }

    /** Whether the text is that ARN; where the case of a name does not count, that of the name alone. */
    private boolean names(String arn, boolean ignoreCase) {
        int name = arn.indexOf('/') + 1;
        return ignoreCase
                ? text.startsWith(arn.substring(0, name))
                        && text.substring(name)
                                .toLowerCase(Locale.ROOT)
                                .equals(arn.substring(name).toLowerCase(Locale.ROOT))
                : text.equals(arn);
    }

    // Only where a world rules so: `*` for anybody, an account's id for its root, wildcards in ARNs.
    private boolean matchesAsPattern(Principal principal) {
        Glob glob = Glob.of(text);
        return principal.fold(new Principal.Cases<>(
                root -> false,
                user -> isAccount(user) || glob.matches(user.arn()) || globIsDelegated(glob, user),
                session -> isAccount(session) || glob.matches(roleOf(session)) || globIsDelegated(glob, session),
                service -> false,
                federated -> false));
    }

    private boolean isAccount(Principal principal) {
        return text.equals(principal.account().digits());
    }

    private static boolean globIsDelegated(Glob glob, Principal principal) {
        return glob.matches("acs:ram::" + principal.account() + ":root");
    }

    // OSS "Bucket Policy": the UID of an account or of a RAM user. ASSUMED: one whose id is unknown is not meant.
    private boolean matchesUid(Principal principal) {
        return principal.fold(new Principal.Cases<>(
                root -> text.equals(root.account().digits()),
                user -> text.equals(user.account().digits()) || text.equals(user.id()),
                session -> text.equals(session.account().digits()),
                service -> false,
                federated -> false));
    }
}

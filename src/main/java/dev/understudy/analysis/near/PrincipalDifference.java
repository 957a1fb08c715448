package dev.understudy.analysis.near;

import dev.understudy.policy.Arn;
import dev.understudy.policy.Mismatch;
import dev.understudy.policy.Principal;
import dev.understudy.policy.PrincipalPattern;
import java.util.List;
import java.util.Optional;

/** Why the principals of a statement are not the one who asks. */
final class PrincipalDifference {
    private static final int OTHER_ACCOUNT = 8;
    private static final int OTHER_NAME = 12;
    private static final int OTHER_KIND = 20;

    private PrincipalDifference() {}

    static Difference of(List<PrincipalPattern> patterns, Principal caller) {
        return patterns.stream()
                .map(pattern -> of(pattern, caller))
                .reduce(Difference::nearer)
                .orElseGet(() -> difference("", "names no principal", OTHER_KIND));
    }

    private static Difference of(PrincipalPattern pattern, Principal caller) {
        return switch (pattern.kind()) {
            case SERVICE ->
                difference(
                        pattern.text(), "trusts the service `" + pattern.text() + "`, not " + who(caller), OTHER_KIND);
            case FEDERATED ->
                difference(
                        pattern.text(),
                        "trusts whom `" + pattern.text() + "` vouches for, not " + who(caller),
                        OTHER_KIND);
            case RAM -> ram(pattern.text(), caller);
            case BARE ->
                pattern.isEverybody()
                        ? difference("*", "is for everybody but the owner of the project, who asks here", OTHER_KIND)
                        : difference(
                                pattern.text(), "is about `" + pattern.text() + "`, not " + who(caller), OTHER_NAME);
        };
    }

    private static Difference ram(String text, Principal caller) {
        Optional<Arn> arn = Arn.parse(text);
        if (arn.isEmpty() || text.indexOf('*') >= 0) {
            return difference(
                    text, "trusts `" + text + "`, which is taken literally and is not " + who(caller), OTHER_NAME);
        }
        String account = arn.get().account();
        String relative = arn.get().relative();
        if (!account.equals(caller.account().digits())) {
            int letters = Distance.between(account, caller.account().digits());
            String whom = relative.equals("root") ? "" : relative + " of ";
            return difference(
                    text,
                    "trusts " + whom + "account `" + account + "`, the caller is of account `" + caller.account() + "`",
                    letters == 1 ? letters : OTHER_ACCOUNT);
        }
        String name = nameOf(caller);
        int letters = Distance.between(relative, name);
        boolean sameKind = kind(relative).equals(kind(name));
        boolean capitals = Distance.fold(relative).equals(Distance.fold(name));
        return difference(
                text,
                "trusts " + relative + ", not " + name + (capitals ? " (capital letters count in user names)" : ""),
                !sameKind ? OTHER_KIND : letters <= 2 ? letters : OTHER_NAME);
    }

    private static String kind(String relative) {
        return relative.substring(0, Math.max(0, relative.indexOf('/')));
    }

    private static String nameOf(Principal caller) {
        return caller.fold(new Principal.Cases<>(
                root -> "the root key",
                user -> "user/" + user.name(),
                session -> "role/" + session.role(),
                Principal.Service::name,
                Principal.Federated::provider));
    }

    private static String who(Principal caller) {
        return caller.fold(new Principal.Cases<>(
                root -> "the root key of account `" + root.account() + "`",
                user -> "the RAM user `" + user.name() + "`",
                session -> "a session of the role `" + session.role() + "`",
                service -> "the service `" + service.name() + "`",
                federated -> "one whom `" + federated.provider() + "` vouches for"));
    }

    private static Difference difference(String pattern, String words, int distance) {
        return new Difference(Mismatch.PRINCIPAL, pattern, words, distance);
    }
}

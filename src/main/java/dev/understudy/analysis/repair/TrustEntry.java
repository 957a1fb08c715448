package dev.understudy.analysis.repair;

import dev.understudy.policy.Principal;
import dev.understudy.policy.PrincipalPattern;
import java.util.List;

/**
 * An entry of a {@code Principal} element that means a caller.
 *
 * @param kind the member it stands under
 */
record TrustEntry(String kind, String text) {
    /** Those that mean this caller, the narrowest first; none for a root key, which no trust policy can let in. */
    static List<TrustEntry> of(Principal caller) {
        String home = "acs:ram::" + caller.account() + ":";
        return caller.fold(new Principal.Cases<>(
                root -> List.of(),
                user -> List.of(ram(home + "user/" + user.name()), ram(home + "root")),
                session -> List.of(ram(home + "role/" + session.role()), ram(home + "root")),
                service -> List.of(new TrustEntry(PrincipalPattern.Kind.SERVICE.text(), service.name())),
                federated -> List.of(new TrustEntry(PrincipalPattern.Kind.FEDERATED.text(), federated.provider()))));
    }

    private static TrustEntry ram(String arn) {
        return new TrustEntry(PrincipalPattern.Kind.RAM.text(), arn);
    }
}

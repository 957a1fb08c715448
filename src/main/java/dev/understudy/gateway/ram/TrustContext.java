package dev.understudy.gateway.ram;

import dev.understudy.policy.PrincipalPattern;
import dev.understudy.ram.RamRole.TrustPolicy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The condition keys CreateRole fills from the trust policy (RAM help, "RAM authorization", newer table). */
final class TrustContext {
    private TrustContext() {}

    /** ASSUMED: the types are called as in the document, {@code RAM}, {@code Service}, {@code Federated}. */
    static Map<String, List<String>> of(TrustPolicy trust, Map<String, List<String>> others) {
        Map<String, List<String>> keys = new TreeMap<>(others);
        keys.put(
                "ram:TrustedPrincipalTypes",
                principals(trust)
                        .map(principal -> principal.kind().text())
                        .distinct()
                        .toList());
        List<String> services = principals(trust)
                .filter(principal -> principal.kind() == PrincipalPattern.Kind.SERVICE)
                .map(PrincipalPattern::text)
                .distinct()
                .toList();
        if (!services.isEmpty()) {
            keys.put("ram:ServiceNames", services);
        }
        return keys;
    }

    private static Stream<PrincipalPattern> principals(TrustPolicy trust) {
        return trust.document().statements().stream().flatMap(statement -> statement.principals().stream());
    }
}

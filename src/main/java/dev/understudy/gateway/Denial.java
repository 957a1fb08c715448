package dev.understudy.gateway;

import dev.understudy.access.denial.DiagnosticMessage;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Hop;
import dev.understudy.policy.PolicyType;
import dev.understudy.policy.Principal;
import dev.understudy.policy.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A refusal by policy, in the cloud's terms.
 *
 * @param requestId goes into the diagnostic message, by which the whole trace is found again
 */
record Denial(String requestId, Principal principal, String action, Decision decision) {
    /** The resource that was refused: the one the last hop was about. */
    String resource() {
        return end().resource();
    }

    boolean endedAt(Stage stage) {
        return decision.stage() == stage;
    }

    private Hop end() {
        return decision.hops().stream()
                .filter(hop -> hop.stage() == decision.stage() && hop.verdict() == decision.verdict())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a denial without the hop that denied"));
    }

    /**
     * {@code AccessDeniedDetail} with upper-camel names (RAM API "DecodeDiagnosticMessage"); {@code PolicyType} is left out
     * where no policy was read.
     */
    Map<String, Object> detail() {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("AuthAction", action);
        detail.put("AuthPrincipalType", principalType());
        detail.put("AuthPrincipalDisplayName", displayName());
        detail.put("AuthPrincipalOwnerId", principal.account().digits());
        detail.put("NoPermissionType", decision.verdict().text());
        Optional<PolicyType> policyType = decision.policyType();
        policyType.ifPresent(type -> detail.put("PolicyType", type.text()));
        detail.put("EncodedDiagnosticMessage", diagnosticMessage());
        return detail;
    }

    private String diagnosticMessage() {
        return new DiagnosticMessage(
                        requestId,
                        principal.arn(),
                        action,
                        resource(),
                        decision.verdict().text(),
                        decision.policyType().map(PolicyType::text).orElse(""))
                .encode();
    }

    /** The same for Log Service. ASSUMED: lower-camel names inside, as around it; the Java SDK only reads an object. */
    Map<String, Object> lowerCamelDetail() {
        return LowerCamel.of(detail());
    }

    String principalType() {
        return principal.fold(new Principal.Cases<>(
                root -> "RootUser",
                user -> "SubUser",
                session -> "AssumedRoleUser",
                // ASSUMED: no sample shows a service as the one denied.
                service -> "Service",
                federated -> "Federated"));
    }

    String displayName() {
        return principal.fold(new Principal.Cases<>(
                root -> root.account().digits(),
                user -> Optional.ofNullable(user.id()).orElse(user.name()),
                session -> session.role() + ":" + session.session(),
                service -> service.name(),
                federated -> federated.provider().replaceFirst("^.*:", "")));
    }
}

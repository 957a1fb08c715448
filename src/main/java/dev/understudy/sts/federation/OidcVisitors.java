package dev.understudy.sts.federation;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.Principal;
import dev.understudy.ram.InForce;
import dev.understudy.ram.OidcProvider;
import dev.understudy.sts.AssumeRoleRequest;
import dev.understudy.sts.RoleArn;
import dev.understudy.sts.StsWording;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out who calls AssumeRoleWithOIDC. */
public final class OidcVisitors {
    private static final Pattern PROVIDER =
            Pattern.compile("acs:ram::([0-9]{1,20}):oidc-provider/([a-zA-Z0-9._-]{1,128})");
    private static final int SHORTEST_TOKEN = 4;
    private static final int LONGEST_TOKEN = 20_000;

    private final InForce ram;
    private final TokenVerifier verifier;
    private final Function<AccountId, Instant> clock;

    public OidcVisitors(InForce ram, TokenVerifier verifier, Function<AccountId, Instant> clock) {
        this.ram = ram;
        this.verifier = verifier;
        this.clock = clock;
    }

    /**
     * Check the parameters, all mandatory ones are there, and then the token.
     *
     * @throws dev.understudy.account.Refused when it proves nothing
     */
    public Visitor visitor(Map<String, String> parameters) {
        RoleArn role = RoleArn.parse(parameters.getOrDefault("RoleArn", ""));
        AssumeRoleRequest request = AssumeRoleRequest.ofVisitor(
                role,
                AssumeRoleRequest.sessionName(parameters, StsWording.ASSUME_ROLE),
                parameters,
                ram.rulings(role.account()),
                StsWording.ASSUME_ROLE);
        OidcProvider provider = provider(parameters.getOrDefault("OIDCProviderArn", ""));
        if (!provider.account().equals(role.account())) {
            // ASSUMED: providers vouch for roles of their own account only, whatever a trust policy says.
            throw FederationErrors.OIDC_NO_PERMISSION.refused();
        }
        OidcClaims claims = claims(parameters.getOrDefault("OIDCToken", ""), provider);
        OidcRules.check(claims, provider, clock.apply(provider.account()));
        return new Visitor(
                new Principal.Federated(provider.account(), provider.arn()),
                request,
                Map.of(
                        "oidc:iss", List.of(provider.issuer()),
                        "oidc:aud", claims.audiences(),
                        "oidc:sub", List.of(Objects.requireNonNull(claims.subject()))),
                "OIDCTokenInfo",
                info(claims),
                FederationErrors.OIDC_NO_PERMISSION);
    }

    private OidcProvider provider(String arn) {
        Matcher parts = PROVIDER.matcher(arn);
        if (!parts.matches()) {
            throw FederationErrors.noOidcProvider();
        }
        return ram.oidcProvider(new AccountId(parts.group(1)), parts.group(2))
                .orElseThrow(FederationErrors::noOidcProvider);
    }

    private OidcClaims claims(String token, OidcProvider provider) {
        if (token.length() < SHORTEST_TOKEN || token.length() > LONGEST_TOKEN) {
            throw FederationErrors.tokenInvalid();
        }
        if (provider.keys().isEmpty()) {
            throw FederationErrors.noKeys();
        }
        return verifier.verify(token, provider.keys());
    }

    private static Map<String, Object> info(OidcClaims claims) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("Subject", Objects.requireNonNull(claims.subject()));
        info.put("Issuer", Objects.requireNonNull(claims.issuer()));
        info.put("ClientIds", String.join(",", claims.audiences()));
        info.put("IssuanceTime", time(Objects.requireNonNull(claims.issuedAt())));
        info.put("ExpirationTime", time(Objects.requireNonNull(claims.expiresAt())));
        info.put("VerificationInfo", "Success");
        return info;
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

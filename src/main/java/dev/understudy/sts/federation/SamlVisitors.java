package dev.understudy.sts.federation;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.Principal;
import dev.understudy.ram.InForce;
import dev.understudy.ram.SamlProvider;
import dev.understudy.sts.AssumeRoleRequest;
import dev.understudy.sts.RoleArn;
import dev.understudy.sts.StsErrors;
import dev.understudy.sts.StsWording;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out who calls AssumeRoleWithSAML. */
public final class SamlVisitors {
    private static final Pattern PROVIDER =
            Pattern.compile("acs:ram::([0-9]{1,20}):saml-provider/([a-zA-Z0-9._-]{1,128})");
    private static final String SHORT_FORMAT = "urn:oasis:names:tc:SAML:2.0:nameid-format:";
    private static final int SHORTEST_ASSERTION = 4;
    private static final int LONGEST_ASSERTION = 100_000;

    private final InForce ram;
    private final AssertionVerifier verifier;
    private final Function<AccountId, Instant> clock;

    public SamlVisitors(InForce ram, AssertionVerifier verifier, Function<AccountId, Instant> clock) {
        this.ram = ram;
        this.verifier = verifier;
        this.clock = clock;
    }

    /**
     * Check the parameters and then the assertion.
     *
     * @throws dev.understudy.account.Refused when it proves nothing
     */
    public Visitor visitor(Map<String, String> parameters) {
        for (String mandatory : List.of("SAMLAssertion", "SAMLProviderArn", "RoleArn")) {
            if (parameters.getOrDefault(mandatory, "").isEmpty()) {
                throw FederationErrors.missing(mandatory);
            }
        }
        String roleArn = parameters.getOrDefault("RoleArn", "");
        RoleArn role = RoleArn.parse(roleArn);
        AssumeRoleRequest nameless =
                AssumeRoleRequest.ofVisitor(role, "", parameters, ram.rulings(role.account()), StsWording.SAML);
        SamlProvider provider = provider(parameters.getOrDefault("SAMLProviderArn", ""));
        if (!provider.account().equals(role.account())) {
            // ASSUMED: providers vouch for roles of their own account only, whatever a trust policy says.
            throw StsErrors.NO_PERMISSION.refused();
        }
        SamlAssertion assertion = assertion(parameters.getOrDefault("SAMLAssertion", ""), provider);
        SamlRules.check(assertion, roleArn, provider.arn(), clock.apply(provider.account()));
        return new Visitor(
                new Principal.Federated(provider.account(), provider.arn()),
                nameless.named(SamlRules.sessionName(assertion)).with(sourceIdentity(assertion)),
                Map.of(
                        "saml:recipient",
                        List.of(assertion.confirmations().get(0).recipient())),
                "SAMLAssertionInfo",
                info(assertion),
                StsErrors.NO_PERMISSION);
    }

    private SamlProvider provider(String arn) {
        Matcher parts = PROVIDER.matcher(arn);
        if (!parts.matches()) {
            throw FederationErrors.noSamlProvider();
        }
        return ram.samlProvider(new AccountId(parts.group(1)), parts.group(2))
                .orElseThrow(FederationErrors::noSamlProvider);
    }

    private SamlAssertion assertion(String encoded, SamlProvider provider) {
        if (encoded.length() < SHORTEST_ASSERTION || encoded.length() > LONGEST_ASSERTION) {
            throw FederationErrors.assertionInvalid();
        }
        return verifier.verify(encoded, provider.encodedMetadata());
    }

    // ASSUMED: an attribute beside the others; the help says that an assertion can set one, the name is by analogy.
    private static @Nullable String sourceIdentity(SamlAssertion assertion) {
        List<String> given = SamlRules.values(assertion, "SourceIdentity");
        if (given.size() > 1) {
            throw FederationErrors.assertionInvalid();
        }
        return given.isEmpty() ? null : AssumeRoleRequest.sourceIdentity(given.get(0));
    }

    private static Map<String, Object> info(SamlAssertion assertion) {
        SamlAssertion.NameId subject = assertion.nameIds().get(0);
        Map<String, Object> info = new LinkedHashMap<>();
        info.put(
                "SubjectType",
                subject.format().startsWith(SHORT_FORMAT)
                        ? subject.format().substring(SHORT_FORMAT.length())
                        : subject.format());
        info.put("Subject", subject.value());
        info.put("Recipient", assertion.confirmations().get(0).recipient());
        info.put("Issuer", assertion.issuer());
        return info;
    }
}

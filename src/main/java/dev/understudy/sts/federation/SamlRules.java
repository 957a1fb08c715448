package dev.understudy.sts.federation;

import dev.understudy.sts.StsWording;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an assertion must say (RAM help, "SAML response for role-based SSO"), by the scripted clock and with no leeway.
 *
 * <p>ASSUMED: a role that is not among those the assertion names makes it invalid, and so does a time in the future.
 */
final class SamlRules {
    static final String ATTRIBUTES = "https://www.aliyun.com/SAML-Role/Attributes/";

    private static final String AUDIENCE = "urn:alibaba:cloudcomputing";
    private static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
    // The sites for China and for the rest of the world.
    private static final Set<String> RECIPIENTS =
            Set.of("https://signin.aliyun.com/saml-role/sso", "https://signin.alibabacloud.com/saml-role/sso");
    private static final Pattern SESSION_NAME = Pattern.compile("[a-zA-Z0-9._@=,+-]{2,32}");

    private SamlRules() {}

    static void check(SamlAssertion assertion, String role, String provider, Instant now) {
        valid(assertion.issuer().equals(assertion.provider()));
        valid(assertion.nameIds().size() == 1
                && !assertion.nameIds().get(0).value().isEmpty());
        valid(assertion.confirmations().size() == 1);
        confirm(assertion.confirmations().get(0), now);
        within(assertion.notBefore(), assertion.notOnOrAfter(), now);
        valid(!assertion.audiences().isEmpty()
                && assertion.audiences().stream().allMatch(restriction -> restriction.contains(AUDIENCE)));
        valid(values(assertion, "Role").contains(role + "," + provider));
    }

    private static void confirm(SamlAssertion.Confirmation confirmation, Instant now) {
        valid(confirmation.method().equals(BEARER) && RECIPIENTS.contains(confirmation.recipient()));
        valid(confirmation.notOnOrAfter() != null);
        within(confirmation.notBefore(), confirmation.notOnOrAfter(), now);
    }

    private static void within(@Nullable Instant notBefore, @Nullable Instant notOnOrAfter, Instant now) {
        if (notOnOrAfter != null && !notOnOrAfter.isAfter(now)) {
            throw FederationErrors.assertionExpired();
        }
        valid(notBefore == null || !notBefore.isAfter(now));
    }

    /** The session's name, of which there must be exactly one. */
    static String sessionName(SamlAssertion assertion) {
        List<String> names = values(assertion, "RoleSessionName");
        valid(names.size() == 1);
        if (!SESSION_NAME.matcher(names.get(0)).matches()) {
            throw StsWording.SAML.sessionName().refused();
        }
        return names.get(0);
    }

    static List<String> values(SamlAssertion assertion, String attribute) {
        return assertion.attributes().getOrDefault(ATTRIBUTES + attribute, List.of());
    }

    private static void valid(boolean holds) {
        if (!holds) {
            throw FederationErrors.assertionInvalid();
        }
    }
}

package dev.understudy.access;

import dev.understudy.policy.Principal;
import dev.understudy.policy.RequestContext;
import dev.understudy.policy.Ruling;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a call itself tells of the common condition keys.
 *
 * @param now by the scripted clock
 * @param sourceIp the peer's address; not told of calls from inside a VPC, which are those with {@code acs:SourceVpc}
 * @param secure true over TLS
 * @param known keys given for this caller from outside; they win
 * @param operation keys of the operation such as {@code sts:ExternalId}
 */
public record Facts(
        Instant now,
        String sourceIp,
        boolean secure,
        Map<String, List<String>> known,
        Map<String, List<String>> operation) {
    /** The name of the session that AssumeRole is to make; no document shows it as a condition key. */
    public static final String SESSION_NAME = "sts:RoleSessionName";

    private static final String SOURCE_VPC = "acs:SourceVpc";

    public Facts {
        known = Map.copyOf(known);
        operation = Map.copyOf(operation);
    }

    public Facts(Instant now, String sourceIp, boolean secure, Map<String, List<String>> known) {
        this(now, sourceIp, secure, known, Map.of());
    }

    /** These facts with those an operation adds. */
    public Facts with(Map<String, List<String>> more) {
        Map<String, List<String>> both = new HashMap<>(operation);
        both.putAll(more);
        return new Facts(now, sourceIp, secure, known, both);
    }

    // RAM help, "Policy elements", common keys. ASSUMED: acs:MFAPresent is false for calls signed with an access key.
    // KMS, "Key policy": inside a VPC acs:VpcSourceIp tells the address. ASSUMED: acs:SourceIp is absent there; the
    // other is not for us to know, so it is there only when it is among the known keys.
    RequestContext context(Principal principal) {
        Map<String, List<String>> filled = new HashMap<>(operation);
        List<String> sessionName = filled.remove(SESSION_NAME);
        filled.put("acs:CurrentTime", List.of(now.toString()));
        filled.put("acs:SecureTransport", List.of(String.valueOf(secure)));
        if (known.keySet().stream().noneMatch(SOURCE_VPC::equalsIgnoreCase)) {
            filled.put("acs:SourceIp", List.of(sourceIp));
        }
        filled.put("acs:PrincipalARN", List.of(principalArn(principal)));
        RequestContext context =
                new RequestContext(filled).with(known).ruled(Ruling.MFA_OF_KEYS, "acs:MFAPresent", List.of("false"));
        return sessionName == null ? context : context.ruled(Ruling.SESSION_NAME_KEY, SESSION_NAME, sessionName);
    }

    // Resource Directory, "Languages of access control policies": a role's own ARN, its name in lower case.
    private static String principalArn(Principal principal) {
        return principal.fold(new Principal.Cases<>(
                Principal::arn,
                Principal::arn,
                session -> "acs:ram::" + session.account() + ":role/"
                        + session.role().toLowerCase(Locale.ROOT),
                Principal::arn,
                Principal::arn));
    }
}

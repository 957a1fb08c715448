package dev.understudy.sts.federation;

import dev.understudy.account.CloudError;
import dev.understudy.policy.Principal;
import dev.understudy.sts.AssumeRoleRequest;
import java.util.List;
import java.util.Map;

/**
 * Somebody without an access key, whom an identity provider vouches for; nothing of it is a secret.
 *
 * @param principal the provider
 * @param request what is asked for; whether the role's trust policy allows it is yet to be decided
 * @param context condition keys that the proof fills
 * @param infoName the member of the answer that tells of the proof
 * @param info what that member holds, in order
 * @param denial what is said when the trust policy does not allow it
 */
public record Visitor(
        Principal.Federated principal,
        AssumeRoleRequest request,
        Map<String, List<String>> context,
        String infoName,
        Map<String, Object> info,
        CloudError denial) {}

package dev.understudy.ram;

/**
 * The limits of one account (RAM help, "Limits", 2021; document and policy lengths as in the newest API pages).
 *
 * @param users users an account may have
 * @param policyVersions versions of one custom policy
 * @param policyDocument characters of a custom policy
 * @param trustDocument characters of a trust policy
 * @param systemPolicies system policies attached to one user, group or role
 * @param userCustomPolicies custom policies attached to one user
 * @param customPolicies custom policies attached to one group or role
 * @param mfaDevices virtual MFA devices of an account
 * @param samlProviders SAML providers of an account
 * @param oidcProviders OIDC providers of an account
 */
public record Quotas(
        int users,
        int groups,
        int roles,
        int policies,
        int policyVersions,
        int policyDocument,
        int trustDocument,
        int accessKeysPerUser,
        int groupsPerUser,
        int systemPolicies,
        int userCustomPolicies,
        int customPolicies,
        int mfaDevices,
        int samlProviders,
        int oidcProviders) {
    // ASSUMED: 2048 for trust policies; a limit is documented ("AssumeRolePolicyDocument.Length"), its value is not.
    // 6144: RAM API "CreatePolicy", newest; older pages say 4096 and 2048.
    public static final Quotas DEFAULT =
            new Quotas(1000, 50, 1000, 1500, 5, 6144, 2048, 2, 5, 20, 10, 5, 1000, 100, 100);

    int attachable(EntityKind kind, RamPolicyType type) {
        if (type == RamPolicyType.SYSTEM) {
            return systemPolicies;
        }
        return kind == EntityKind.USER ? userCustomPolicies : customPolicies;
    }
}

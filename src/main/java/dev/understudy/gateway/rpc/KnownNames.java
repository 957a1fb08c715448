package dev.understudy.gateway.rpc;

import java.util.List;

/** The names of all operations the cloud has (API metadata of April 2026, and of IMS two that came or went since). */
final class KnownNames {
    private static final List<String> RAM = words("""
            CreateUser GetUser UpdateUser DeleteUser ListUsers
            CreateLoginProfile GetLoginProfile UpdateLoginProfile DeleteLoginProfile
            CreateAccessKey UpdateAccessKey DeleteAccessKey ListAccessKeys GetAccessKeyLastUsed
            CreateVirtualMFADevice ListVirtualMFADevices DeleteVirtualMFADevice BindMFADevice UnbindMFADevice
            GetUserMFAInfo ChangePassword
            CreateGroup GetGroup UpdateGroup DeleteGroup ListGroups
            AddUserToGroup RemoveUserFromGroup ListUsersForGroup ListGroupsForUser
            CreateRole GetRole UpdateRole DeleteRole ListRoles
            CreatePolicy GetPolicy DeletePolicy ListPolicies UpdatePolicyDescription
            CreatePolicyVersion GetPolicyVersion DeletePolicyVersion ListPolicyVersions SetDefaultPolicyVersion
            AttachPolicyToUser DetachPolicyFromUser ListPoliciesForUser
            AttachPolicyToGroup DetachPolicyFromGroup ListPoliciesForGroup
            AttachPolicyToRole DetachPolicyFromRole ListPoliciesForRole ListEntitiesForPolicy
            SetAccountAlias GetAccountAlias ClearAccountAlias
            SetPasswordPolicy GetPasswordPolicy SetSecurityPreference GetSecurityPreference
            TagResources UntagResources ListTagResources DecodeDiagnosticMessage
            """);
    // GenerateSessionAccessKey has no page; the vendor's credentials libraries call it for RSA key pairs.
    private static final List<String> STS =
            words("AssumeRole AssumeRoleWithSAML AssumeRoleWithOIDC GetCallerIdentity GenerateSessionAccessKey");
    private static final List<String> IMS = words("""
            AddClientIdToOIDCProvider AddFingerprintToOIDCProvider AddUserToGroup BindMFADevice ChangePassword
            CreateAccessKey CreateAppSecret CreateApplication CreateGroup CreateLoginProfile CreateOIDCProvider
            CreateSAMLProvider CreateUser CreateVirtualMFADevice DeleteAccessKey DeleteAccessKeyInRecycleBin
            DeleteAppSecret DeleteApplication DeleteGroup DeleteLoginProfile DeleteOIDCProvider DeletePasskey
            DeleteSAMLProvider DeleteUser DeleteUserInRecycleBin DeleteVirtualMFADevice DeprovisionApplication
            DeprovisionExternalApplication DisableVirtualMFA GenerateCredentialReport GenerateGovernanceReport
            GetAccessKeyInfoInRecycleBin GetAccessKeyLastUsed GetAccountMFAInfo GetAccountSecurityPracticeReport
            GetAccountSummary GetAppSecret GetApplication GetApplicationProvisionInfo GetCredentialReport GetDefaultDomain
            GetExternalApplication GetGovernanceItemReport GetGovernanceReportStatus GetGroup GetLoginProfile
            GetOIDCIssuerCertFingerprint GetOIDCProvider GetPasswordPolicy GetSAMLProvider GetSecurityPreference GetUser
            GetUserInRecycleBin GetUserMFAInfo GetUserSsoSettings GetVerificationInfo ListAccessKeys
            ListAccessKeysInRecycleBin ListAppSecretIds ListApplicationProvisionInfos ListApplications
            ListExternalApplications ListGroups ListGroupsForUser ListOIDCProviders ListPasskeys ListPredefinedScopes
            ListRecentGovernanceMetrics ListSAMLProviders ListTagResources ListUserBasicInfos ListUsers ListUsersForGroup
            ListUsersInRecycleBin ListVirtualMFADevices ProvisionApplication ProvisionExternalApplication
            RemoveClientIdFromOIDCProvider RemoveFingerprintFromOIDCProvider RemoveUserFromGroup
            RestoreAccessKeyFromRecycleBin RestoreUserFromRecycleBin SetDefaultDomain SetPasswordPolicy
            SetSecurityPreference SetUserSsoSettings SetVerificationInfo TagResources UnbindMFADevice UnbindVerification
            UntagResources UpdateAccessKey UpdateApplication UpdateGroup UpdateLoginProfile UpdateOIDCProvider
            UpdatePasskey UpdateSAMLProvider UpdateUser UpdateUserProvisionType
            """);

    private KnownNames() {}

    static List<String> of(RpcService service) {
        return switch (service) {
            case RAM -> RAM;
            case STS -> STS;
            case IMS -> IMS;
        };
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}

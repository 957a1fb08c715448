package dev.understudy.gateway.rpc;

import java.util.List;

/**
 * The names of the operations that the cloud has and Understudy has not (API metadata of April 2026, and of IMS two that came or
 * went since). Those that are emulated name themselves; of RAM these are all.
 */
final class KnownNames {
    // GenerateSessionAccessKey has no page; the vendor's credentials libraries call it for RSA key pairs.
    private static final List<String> STS = List.of("GenerateSessionAccessKey");
    private static final List<String> IMS = words("""
            AddUserToGroup BindMFADevice ChangePassword CreateAccessKey CreateAppSecret CreateApplication CreateGroup
            CreateLoginProfile CreateUser CreateVirtualMFADevice DeleteAccessKey DeleteAccessKeyInRecycleBin
            DeleteAppSecret DeleteApplication DeleteGroup DeleteLoginProfile DeletePasskey DeleteUser
            DeleteUserInRecycleBin DeleteVirtualMFADevice DeprovisionApplication DeprovisionExternalApplication
            DisableVirtualMFA GenerateGovernanceReport GetAccessKeyInfoInRecycleBin GetAccountMFAInfo
            GetAccountSecurityPracticeReport GetAppSecret GetApplication GetApplicationProvisionInfo GetDefaultDomain
            GetExternalApplication GetGovernanceItemReport GetGovernanceReportStatus GetGroup GetLoginProfile
            GetOIDCIssuerCertFingerprint GetUser GetUserInRecycleBin GetUserMFAInfo GetUserSsoSettings GetVerificationInfo
            ListAccessKeys ListAccessKeysInRecycleBin ListAppSecretIds ListApplicationProvisionInfos ListApplications
            ListExternalApplications ListGroups ListGroupsForUser ListPasskeys ListPredefinedScopes
            ListRecentGovernanceMetrics ListTagResources ListUserBasicInfos ListUsers ListUsersForGroup
            ListUsersInRecycleBin ListVirtualMFADevices ProvisionApplication ProvisionExternalApplication
            RemoveUserFromGroup RestoreAccessKeyFromRecycleBin RestoreUserFromRecycleBin SetDefaultDomain
            SetUserSsoSettings SetVerificationInfo TagResources UnbindMFADevice UnbindVerification UntagResources
            UpdateAccessKey UpdateApplication UpdateGroup UpdateLoginProfile UpdatePasskey UpdateUser
            UpdateUserProvisionType
            """);

    private KnownNames() {}

    static List<String> notEmulated(RpcService service) {
        return switch (service) {
            case RAM -> List.of();
            case STS -> STS;
            case IMS -> IMS;
        };
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}

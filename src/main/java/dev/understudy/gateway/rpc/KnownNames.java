package dev.understudy.gateway.rpc;

import java.util.List;

/** The names of all operations the cloud has (API metadata of April 2026; of IMS those for identity providers). */
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
    private static final List<String> STS = words("AssumeRole AssumeRoleWithSAML AssumeRoleWithOIDC GetCallerIdentity");
    private static final List<String> IMS = words("""
            CreateSAMLProvider GetSAMLProvider UpdateSAMLProvider DeleteSAMLProvider ListSAMLProviders
            CreateOIDCProvider GetOIDCProvider UpdateOIDCProvider DeleteOIDCProvider ListOIDCProviders
            AddClientIdToOIDCProvider RemoveClientIdFromOIDCProvider
            AddFingerprintToOIDCProvider RemoveFingerprintFromOIDCProvider
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

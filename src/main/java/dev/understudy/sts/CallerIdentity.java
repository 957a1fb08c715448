package dev.understudy.sts;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Who a caller is (STS API "GetCallerIdentity"); what a kind of caller does not have is null.
 *
 * @param identityType {@code Account}, {@code RAMUser} or {@code AssumedRoleUser}
 */
public record CallerIdentity(
        String identityType,
        AccountId account,
        String principalId,
        @Nullable String userId,
        String arn,
        @Nullable String roleId) {

    public static CallerIdentity ofRoot(AccountId account) {
        String uid = account.digits();
        // UserId: the page of 2025; in 2021 it was not returned.
        return new CallerIdentity("Account", account, uid, uid, new Principal.Root(account).arn(), null);
    }

    public static CallerIdentity ofUser(AccountId account, String userName, String userId) {
        String arn = new Principal.User(account, userName, userId).arn();
        return new CallerIdentity("RAMUser", account, userId, userId, arn, null);
    }

    public static CallerIdentity ofSession(Session session) {
        // Not the ARN that AssumeRole gives for the same session: `assumed-role` here, `role` there.
        String arn =
                "acs:ram::" + session.account() + ":assumed-role/" + session.roleName() + "/" + session.sessionName();
        return new CallerIdentity(
                "AssumedRoleUser", session.account(), session.assumedRoleId(), null, arn, session.roleId());
    }
}

package dev.understudy.sabotage;

import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.util.List;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.implementation.StubMethod;

/** The rules that are broken, each in one method, and the scenarios that must notice, as {@code FILE: NAME}. */
enum Sabotage {
    TRUST_IS_IGNORED(
            allowing("TRUST"),
            "features/trust.feature: A user of another account is not trusted, through the core client",
            "features/trust.feature: A user of another account is not trusted, through the tea client",
            "features/trust.feature: A role for a service is for no user, however much he may",
            "features/trust.feature: Another external id does not",
            "features/federation.feature: The company's word opens no role that trusts the build server only",
            "features/federation.feature: The token of one pipeline opens no role of another"),
    CONTROL_POLICIES_ARE_IGNORED(
            allowing("CONTROL"),
            "features/control-policies.feature: A denial at the root folder reaches every member",
            "features/control-policies.feature: Nobody assumes a role of a member whose folder does not allow it, "
                    + "through the tea client"),
    SESSION_POLICY_IS_IGNORED(
            allowing("SESSION"),
            "features/session-policy.feature: What only the role allows is not",
            "features/session-policy.feature: It can narrow to a logstore"),
    WHAT_NOBODY_GRANTED_IS_ALLOWED(
            allowing("IDENTITY"),
            "features/missing-grant.feature: A user of B without the grant stays outside, through the core client",
            "features/story.feature: Nothing else is allowed: she deletes a consumer group",
            "features/session-policy.feature: What only the session policy allows is not"),
    DENIALS_ARE_IGNORED(
            Patch.of("policy.StatementTrace")
                    .with(Advice.to(NoDenials.class).on(named("applies").and(takesArguments(1)))),
            "features/explicit-deny.feature: In another policy of the role",
            "features/explicit-deny.feature: In the same policy, after the grant",
            "features/session-policy.feature: It can deny"),
    CONDITIONS_ARE_IGNORED(
            Patch.of("policy.ConditionTest").answering("isMet", FixedValue.value(true)),
            "features/conditions.feature: Writing only from the office, tried from elsewhere",
            "features/conditions.feature: A grant that ends at nine",
            "features/conditions.feature: Writing in the clear where TLS is wanted",
            "features/conditions.feature: A role for those who logged on with a second factor, without one",
            "features/trust.feature: No external id does not either",
            "features/federation.feature: The token of one pipeline opens no role of another"),
    ASTERISKS_DO_NOT_CROSS_SLASHES(
            Patch.of("policy.Glob")
                    .with(Advice.to(SlashBound.class).on(named("matches").and(not(isStatic())))),
            "features/narrowing.feature: An asterisk crosses slashes"),
    RESOURCES_ARE_IGNORED(
            Patch.of("policy.ResourcePattern").answering("matches", FixedValue.value(true)),
            "features/narrowing.feature: Everything below one project ends at the project",
            "features/defects-of-the-official-page.feature: The narrowed resources have lost their asterisks: "
                    + "acs:log::{A}:project/"),
    ACCOUNTS_ARE_NO_WALLS(
            Patch.of("policy.Arn").answering("isForeignTo", FixedValue.value(false)),
            "features/account-wall.feature: Neither does administrator access",
            "features/account-wall.feature: B's own log:* on * opens nothing when its user writes to A's logstore",
            "features/root.feature: In another account it may nothing"),
    TOKENS_LIVE_FOREVER(
            Patch.of("sts.Session").answering("isExpired", FixedValue.value(false)),
            "features/tokens.feature: A token lives for an hour",
            "features/tokens.feature: An expired token opens neither RAM nor STS, through the core client",
            "features/tokens.feature: An expired token opens neither RAM nor STS, through the tea client"),
    ANY_TOKEN_FITS_ANY_KEY(
            Patch.of("sts.Sessions").answering("same", FixedValue.value(true)),
            "features/tokens.feature: The token of another session",
            "features/tokens.feature: A token with one character changed"),
    TOKENS_OUTLIVE_THEIR_ROLE(
            Patch.of("ram.InForce").answering("isAlive", FixedValue.value(true)),
            "features/live-effect.feature: A role of the same name does not bring old tokens back to life"),
    SWITCHED_OFF_KEYS_WORK(
            Patch.of("account.AccessKey").answering("active", FixedValue.value(true)),
            "features/tokens.feature: An access key that was switched off"),
    RPC_SIGNATURES_ARE_NOT_CHECKED(
            Patch.of("wire.rpc.RpcSignature").with(Advice.to(RpcVerified.class).on(named("verify"))),
            "features/tokens.feature: A wrong secret, at STS through the core client",
            "features/wire/rpc-signature-v1.feature: A parameter added after signing"),
    ACS3_SIGNATURES_ARE_NOT_CHECKED(
            Patch.of("wire.acs3.Acs3Signature")
                    .with(Advice.to(Acs3Verified.class).on(named("verify"))),
            "features/wire/acs3.feature: A parameter added after signing"),
    LOG_V1_SIGNATURES_ARE_NOT_CHECKED(
            Patch.of("wire.sls.SlsSignatureV1")
                    .with(Advice.to(LogVerified.class).on(named("verify"))),
            "features/tokens.feature: A wrong secret, with signature v1"),
    LOG_V4_SIGNATURES_ARE_NOT_CHECKED(
            Patch.of("wire.sls.SlsSignatureV4")
                    .with(Advice.to(LogVerified.class).on(named("verify"))),
            "features/tokens.feature: A wrong secret, with signature v4"),
    ASSERTIONS_ARE_SIGNED_BY_ANYBODY(
            Patch.of("federation.SamlVerifier").answering("areGood", FixedValue.value(true)),
            "features/federation.feature: What somebody else has signed in the company's name opens nothing"),
    ASSERTIONS_LIVE_FOREVER(
            Patch.of("sts.federation.SamlRules").answering("within", StubMethod.INSTANCE),
            "features/federation.feature: The company's word is good for five minutes"),
    OIDC_TOKENS_ARE_SIGNED_BY_ANYBODY(
            Patch.of("federation.JwtVerifier").answering("isSignedBy", FixedValue.value(true)),
            "features/federation.feature: A token that somebody else has signed opens nothing"),
    OIDC_TOKENS_LIVE_FOREVER(
            Patch.of("sts.federation.OidcRules").answering("checkTimes", StubMethod.INSTANCE),
            "features/federation.feature: A token is good for ten minutes"),
    OIDC_TOKENS_ARE_FOR_ANYBODY(
            Patch.of("sts.federation.OidcClaims")
                    .with(Advice.to(EveryAudience.class).on(named("audiences"))),
            "features/federation.feature: A token that is meant for somebody else opens nothing"),
    REQUESTS_MAY_BE_REPEATED(
            Patch.of("gateway.Freshness").answering("isFirstUse", FixedValue.value(true)),
            "features/wire/rpc-signature-v1.feature: The same request sent twice",
            "features/wire/acs3.feature: The same request sent twice"),
    REQUESTS_NEVER_AGE(
            Patch.of("gateway.Freshness").answering("isFresh", FixedValue.value(true)),
            "features/wire/rpc-signature-v1.feature: A request dated 16 minutes ago is kept out",
            "features/wire/log-service.feature: A request dated 16 minutes ago, signed with Log V4, is kept out"),
    DETACHED_POLICIES_STAY(
            Patch.of("ram.RamRole").with(Advice.to(OnlyMore.class).on(named("withAttachments"))),
            "features/live-effect.feature: A policy is detached"),
    CHANGES_TAKE_NO_TIME(
            Patch.of("ram.Propagation").answering("isAtOnce", FixedValue.value(true)),
            "features/propagation.feature: A policy that is attached allows a minute later",
            "features/propagation.feature: A policy that is detached allows for another minute",
            "features/propagation.feature: Trust that is moved is where it was for another minute",
            "features/propagation.feature: A new access key opens nothing for a minute"),
    CHANGES_NEVER_ARRIVE(
            Patch.of("ram.AccountHistory").answering("firstCounting", FixedValue.value(0)),
            "features/propagation.feature: A policy that is attached allows a minute later",
            "features/propagation.feature: An access key that is switched off works for another minute",
            "features/propagation.feature: A deleted role takes its tokens along a minute later");

    private final Patch patch;
    private final List<String> noticedBy;

    Sabotage(Patch patch, String... noticedBy) {
        this.patch = patch;
        this.noticedBy = List.of(noticedBy);
    }

    Patch patch() {
        return patch;
    }

    List<String> noticedBy() {
        return noticedBy;
    }

    private static Patch allowing(String stage) {
        return Patch.of("policy.Hop")
                .with(Advice.withCustomMapping()
                        .bind(AllowingStage.Name.class, stage)
                        .to(AllowingStage.class)
                        .on(named("of")));
    }
}

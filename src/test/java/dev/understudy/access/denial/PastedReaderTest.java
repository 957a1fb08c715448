package dev.understudy.access.denial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.access.denial.Pasted.Caller;
import dev.understudy.access.denial.Pasted.Denial;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastedReaderTest {
    private static final String STORE = "acs:log:cn-hangzhou:1000000000000001:project/p/logstore/l";
    private static final Caller ALICE = new Caller("acs:ram::1000000000000001:user/alice", "1000000000000001", null);

    @Test
    void logService() {
        assertThat(PastedReader.read("denied by sts or ram, action: log:PostLogStoreLogs, resource: " + STORE))
                .isEqualTo(denial(null, "log:PostLogStoreLogs", STORE, null));
    }

    @Test
    void aStackTraceOfTheJavaSdk() {
        assertThat(PastedReader.read("""
                        2026-01-05 08:00:01 ERROR Sender - cannot send
                        com.aliyun.openservices.log.exception.LogException: denied by sts or ram, action: log:PostLogStoreLogs, resource: %s.
                        \tat com.aliyun.openservices.log.Client.ErrorCheck(Client.java:2186)
                        Caused by: denied by sts or ram, action: log:GetProject, resource: acs:log:x:1:project/q
                        """.formatted(STORE)))
                .isEqualTo(denial(null, "log:PostLogStoreLogs", STORE, null));
    }

    @Test
    void anErrorBodyOfRam() {
        assertThat(PastedReader.read("""
                        {"RequestId":"R","Code":"NoPermission","Message":"You are not authorized to do this action.","AccessDeniedDetail":
                        {"AuthAction":"ram:ListUsers","AuthPrincipalType":"SubUser","AuthPrincipalDisplayName":"alice",
                        "AuthPrincipalOwnerId":"1000000000000001","NoPermissionType":"ImplicitDeny",
                        "PolicyType":"AccountLevelIdentityBasedPolicy","EncodedDiagnosticMessage":"AQIBIAAAA"}}"""))
                .isEqualTo(denial(ALICE, "ram:ListUsers", null, "AccountLevelIdentityBasedPolicy"));
    }

    @Test
    void theSameAsXml() {
        assertThat(PastedReader.read("""
                        <?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Error><Code>NoPermission</Code>
                        <AccessDeniedDetail><AuthAction>ram:ListUsers</AuthAction><AuthPrincipalType>SubUser</AuthPrincipalType>
                        <AuthPrincipalDisplayName>266666666666666666</AuthPrincipalDisplayName>
                        <AuthPrincipalOwnerId>1000000000000001</AuthPrincipalOwnerId></AccessDeniedDetail></Error>"""))
                .isEqualTo(denial(
                        new Caller(null, "1000000000000001", "266666666666666666"), "ram:ListUsers", null, null));
    }

    @Test
    void aBodyInsideAStringAndAPrintedMap() {
        Caller session = new Caller("acs:ram::1000000000000001:role/reader/s1", "1000000000000001", null);
        String escaped = "{\\\"AuthAction\\\":\\\"ram:GetRole\\\",\\\"AuthPrincipalType\\\":\\\"AssumedRoleUser\\\","
                + "\\\"AuthPrincipalDisplayName\\\":\\\"reader:s1\\\",\\\"AuthPrincipalOwnerId\\\":\\\"1000000000000001\\\"}";
        String printed =
                "{AuthAction=ram:GetRole, AuthPrincipalType=AssumedRoleUser, AuthPrincipalDisplayName=reader:s1,"
                        + " AuthPrincipalOwnerId=1000000000000001}";
        assertThat(PastedReader.read(escaped)).isEqualTo(denial(session, "ram:GetRole", null, null));
        assertThat(PastedReader.read(printed)).isEqualTo(denial(session, "ram:GetRole", null, null));
    }

    @Test
    void ourOwnDiagnosticMessageSaysAll() {
        DiagnosticMessage message = new DiagnosticMessage(
                "R", "acs:ram::1000000000000001:user/alice", "log:GetLogStore", STORE, "ImplicitDeny", "SessionPolicy");
        assertThat(PastedReader.read("what is this? " + message.encode() + " thanks"))
                .isEqualTo(denial(
                        new Caller("acs:ram::1000000000000001:user/alice", null, null),
                        "log:GetLogStore",
                        STORE,
                        "SessionPolicy"));
    }

    @Test
    void refusalsToAssumeARole() {
        assertThat(PastedReader.read(
                        "NoPermission: No permission perform sts:AssumeRole on this Role. Maybe you are not"))
                .isEqualTo(denial(null, "sts:AssumeRole", null, null));
        assertThat(PastedReader.read("Roles may not be assumed by root accounts."))
                .isEqualTo(denial(null, "sts:AssumeRole", null, null));
        assertThat(PastedReader.read("… Resource: acs:ram::1000000000000001:role/fc Action: ram:GetRole"))
                .isEqualTo(denial(null, "ram:GetRole", "acs:ram::1000000000000001:role/fc", null));
    }

    @Test
    void aProjectPolicySaysNothingButThatItWasOne() {
        assertThat(PastedReader.read(
                        "{\"errorCode\":\"Unauthorized\",\"errorMessage\":\"Access denied by project policy.\"}"))
                .isEqualTo(new Denial(
                        "`Access denied by project policy`",
                        null,
                        null,
                        false,
                        List.of(),
                        Map.of(),
                        "ResourceBasedPolicy"));
    }

    @Test
    void anEventOfActionTrail() {
        assertThat(PastedReader.read("""
                        {"eventId":"E","eventName":"AssumeRole","serviceName":"Sts","errorCode":"NoPermission","sourceIpAddress":"192.0.2.7",
                         "requestParameters":{"RoleArn":"acs:ram::1000000000000001:role/partner","userName":"x"},
                         "userIdentity":{"type":"ram-user","accountId":"2000000000000002","userName":"b1","principalId":"2"}}"""))
                .isEqualTo(new Denial(
                        "an ActionTrail event",
                        new Caller("acs:ram::2000000000000002:user/b1", "2000000000000002", null),
                        "sts:AssumeRole",
                        true,
                        List.of("acs:ram::1000000000000001:role/partner"),
                        Map.of("acs:SourceIp", List.of("192.0.2.7")),
                        null));
    }

    @Test
    void anEventThatWentWellIsNoDenial() {
        assertThat(PastedReader.read("{\"eventName\":\"ListUsers\",\"userIdentity\":{\"type\":\"ram-user\"}}"))
                .isEqualTo(new Pasted.NoDenial("an ActionTrail event without `errorCode`, of a call that went well"));
    }

    @Test
    void theFirstRefusalCounts() {
        String denied = "denied by sts or ram, action: log:GetProject, resource: " + STORE;
        assertThat(PastedReader.read("InvalidSecurityToken.Expired " + denied))
                .isEqualTo(new Pasted.OtherRefusal(KnownRefusal.TOKEN_EXPIRED));
        assertThat(PastedReader.read(denied + " InvalidSecurityToken.Expired"))
                .isEqualTo(denial(null, "log:GetProject", STORE, null));
    }

    @Test
    void nothingIsNoDenial() {
        assertThat(PastedReader.read(" ")).isEqualTo(new Pasted.NoDenial("nothing"));
        assertThat(PastedReader.read("hello")).isEqualTo(new Pasted.NoDenial("no denial"));
    }

    private static Denial denial(
            @Nullable Caller caller, String action, @Nullable String resource, @Nullable String policyType) {
        return new Denial(
                "a denial",
                caller,
                action,
                false,
                resource == null ? List.of() : List.of(resource),
                Map.of(),
                policyType);
    }
}

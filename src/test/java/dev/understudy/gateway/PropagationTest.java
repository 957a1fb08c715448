package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A world in which RAM changes take five seconds until they are in force. */
class PropagationTest {
    private static final Duration DELAY = Duration.ofSeconds(5);
    private static final Duration ALMOST = DELAY.minusMillis(1);
    private static final Map<String, String> LOG_PARTNER = Map.of("RoleName", "LogPartner");
    private static final Map<String, String> READING =
            Map.of("PolicyName", "AliyunRAMReadOnlyAccess", "PolicyType", "System", "UserName", "nobody");
    private static final Map<String, String> WRITING =
            Map.of("PolicyName", "write-logs", "PolicyType", "Custom", "RoleName", "LogPartner");
    private static final String TRUST_A = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
            + "\"sts:AssumeRole\",\"Principal\":{\"RAM\":[\"acs:ram::1000000000000001:root\"]}}]}";
    private static final String TRUST_B = TRUST_A.replace("1000000000000001", "2000000000000002");

    private final Scene scene = new Scene("5s");

    private Scene.Answer root(String action, Map<String, String> parameters) {
        return scene.ok(scene.signing.ram(Scene.ROOT_A, action, parameters));
    }

    /** What comes of a call for which nobody needs permission to fail: status, and code if there is one. */
    private String listing(Key by) {
        return line(new Scene.Answer(scene.send(scene.signing.ram(by, "ListRoles", Map.of()))));
    }

    private String assuming() {
        return line(new Scene.Answer(scene.send(scene.signing.sts(
                Scene.B1, "AssumeRole", Map.of("RoleArn", Scene.ROLE, "RoleSessionName", "session")))));
    }

    private String whoIs(Key key) {
        return line(new Scene.Answer(scene.send(scene.signing.sts(key, "GetCallerIdentity", Map.of()))));
    }

    private String logs(Key key) {
        return String.valueOf(scene.send(scene.signing.log(key, "GET", "app-logs", "/logstores/access"))
                .status());
    }

    private static String line(Scene.Answer answer) {
        int status = answer.response().status();
        return status == 200 ? "200" : status + " " + answer.json().path("Code").asText();
    }

    @Test
    void whatTheWorldBringsIsInForceAtOnce() {
        assertThat(assuming()).isEqualTo("200");
        assertThat(whoIs(Scene.ADMIN)).isEqualTo("200");
        assertThat(listing(Scene.ADMIN)).isEqualTo("200");
    }

    @Test
    void anAttachedPolicyIsSeenAtOnceAndAllowsLater() {
        root("AttachPolicyToUser", READING);
        assertThat(root("ListPoliciesForUser", Map.of("UserName", "nobody"))
                        .response()
                        .text())
                .contains("AliyunRAMReadOnlyAccess");
        assertThat(listing(Scene.NOBODY)).isEqualTo("403 NoPermission");
        scene.clock.advance(ALMOST);
        assertThat(listing(Scene.NOBODY)).isEqualTo("403 NoPermission");
        scene.clock.advance(Duration.ofMillis(1));
        assertThat(listing(Scene.NOBODY)).isEqualTo("200");
    }

    @Test
    void aDetachedPolicyAllowsForTheStatedTimeAndNoLonger() {
        root("AttachPolicyToUser", READING);
        scene.clock.advance(DELAY);
        root("DetachPolicyFromUser", READING);
        assertThat(root("ListPoliciesForUser", Map.of("UserName", "nobody"))
                        .response()
                        .text())
                .doesNotContain("AliyunRAMReadOnlyAccess");
        assertThat(listing(Scene.NOBODY)).isEqualTo("200");
        scene.clock.advance(ALMOST);
        assertThat(listing(Scene.NOBODY)).isEqualTo("200");
        scene.clock.advance(Duration.ofMillis(1));
        assertThat(listing(Scene.NOBODY)).isEqualTo("403 NoPermission");
    }

    @Test
    void timeThatPassesByItselfCountsToo() {
        root("AttachPolicyToUser", READING);
        scene.wall.move(DELAY);

        assertThat(listing(Scene.NOBODY)).isEqualTo("200");
    }

    @Test
    void aNewDefaultVersionDecidesLater() {
        String nothing = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"log:GetLogStore\","
                + "\"Resource\":\"*\"}]}";
        Key session = scene.session(Scene.B1, Scene.ROLE);
        root(
                "CreatePolicyVersion",
                Map.of("PolicyName", "write-logs", "PolicyDocument", nothing, "SetAsDefault", "true"));
        assertThat(logs(session)).isEqualTo("401");
        scene.clock.advance(DELAY);
        assertThat(logs(session)).isEqualTo("200");
    }

    @Test
    void aTrustPolicyOpensAndClosesLater() {
        root("UpdateRole", Map.of("RoleName", "LogPartner", "NewAssumeRolePolicyDocument", TRUST_A));
        assertThat(root("GetRole", LOG_PARTNER).response().text()).contains("acs:ram::1000000000000001:root");
        assertThat(assuming()).isEqualTo("200");
        scene.clock.advance(DELAY);
        assertThat(assuming()).isEqualTo("403 NoPermission");

        root("UpdateRole", Map.of("RoleName", "LogPartner", "NewAssumeRolePolicyDocument", TRUST_B));
        assertThat(assuming()).isEqualTo("403 NoPermission");
        scene.clock.advance(DELAY);
        assertThat(assuming()).isEqualTo("200");
    }

    @Test
    void aDeletedRoleLivesOnWithItsTokensAndItsNamesakeTakesOverAfterIt() {
        Key session = scene.session(Scene.B1, Scene.ROLE);
        root("DetachPolicyFromRole", WRITING);
        root("DeleteRole", LOG_PARTNER);
        assertThat(line(scene.refused(scene.signing.ram(Scene.ROOT_A, "GetRole", LOG_PARTNER))))
                .isEqualTo("404 EntityNotExist.Role");
        assertThat(assuming()).isEqualTo("200");
        assertThat(whoIs(session)).isEqualTo("200");
        scene.clock.advance(DELAY);
        assertThat(assuming()).isEqualTo("404 EntityNotExist.Role");
        assertThat(whoIs(session)).isEqualTo("400 InvalidSecurityToken.Malformed");

        root("CreateRole", Map.of("RoleName", "LogPartner", "AssumeRolePolicyDocument", TRUST_B));
        assertThat(assuming()).isEqualTo("404 EntityNotExist.Role");
        scene.clock.advance(DELAY);
        assertThat(assuming()).isEqualTo("200");
        assertThat(whoIs(session)).isEqualTo("400 InvalidSecurityToken.Malformed");
    }

    @Test
    void aTokenOfALingeringRoleDoesNotPassOnToItsNamesake() {
        root("DetachPolicyFromRole", WRITING);
        root("DeleteRole", LOG_PARTNER);
        root("CreateRole", Map.of("RoleName", "LogPartner", "AssumeRolePolicyDocument", TRUST_B));
        root(
                "AttachPolicyToRole",
                Map.of("PolicyName", "AliyunLogFullAccess", "PolicyType", "System", "RoleName", "LogPartner"));
        Key session = scene.session(Scene.B1, Scene.ROLE);
        assertThat(logs(session)).isEqualTo("401");

        scene.clock.advance(DELAY);
        assertThat(whoIs(session)).isEqualTo("400 InvalidSecurityToken.Malformed");
        assertThat(logs(session)).isEqualTo("401");
        assertThat(logs(scene.session(Scene.B1, Scene.ROLE))).isEqualTo("200");
    }

    @Test
    void aNewAccessKeyWorksLaterAndADeletedOneForAWhile() {
        Scene.Answer made = root("CreateAccessKey", Map.of("UserName", "nobody"));
        Key key = new Key(
                made.json().at("/AccessKey/AccessKeyId").asText(),
                made.json().at("/AccessKey/AccessKeySecret").asText(),
                null);
        assertThat(root("ListAccessKeys", Map.of("UserName", "nobody"))
                        .response()
                        .text())
                .contains(key.id());
        assertThat(whoIs(key)).isEqualTo("404 InvalidAccessKeyId.NotFound");
        scene.clock.advance(DELAY);
        assertThat(whoIs(key)).isEqualTo("200");

        root("UpdateAccessKey", Map.of("UserName", "nobody", "UserAccessKeyId", key.id(), "Status", "Inactive"));
        assertThat(whoIs(key)).isEqualTo("200");
        scene.clock.advance(DELAY);
        assertThat(whoIs(key)).isEqualTo("400 InvalidAccessKeyId.Inactive");

        root("UpdateAccessKey", Map.of("UserName", "nobody", "UserAccessKeyId", key.id(), "Status", "Active"));
        scene.clock.advance(DELAY);
        root("DeleteAccessKey", Map.of("UserName", "nobody", "UserAccessKeyId", key.id()));
        assertThat(whoIs(key)).isEqualTo("200");
        scene.clock.advance(DELAY);
        assertThat(whoIs(key)).isEqualTo("404 InvalidAccessKeyId.NotFound");
    }

    @Test
    void aDeletedUserIsStillSomebodyForAWhile() {
        root("DeleteAccessKey", Map.of("UserName", "nobody", "UserAccessKeyId", Scene.NOBODY.id()));
        root("DeleteUser", Map.of("UserName", "nobody"));
        assertThat(line(scene.refused(scene.signing.ram(Scene.ROOT_A, "GetUser", Map.of("UserName", "nobody")))))
                .isEqualTo("404 EntityNotExist.User");
        assertThat(whoIs(Scene.NOBODY)).isEqualTo("200");
        scene.clock.advance(DELAY);
        assertThat(whoIs(Scene.NOBODY)).isEqualTo("404 InvalidAccessKeyId.NotFound");
    }

    @Test
    void aUserMadeAnewUnderTheSameNameInheritsNothing() {
        root("AttachPolicyToUser", READING);
        scene.clock.advance(DELAY);
        root("DetachPolicyFromUser", READING);
        root("DeleteAccessKey", Map.of("UserName", "nobody", "UserAccessKeyId", Scene.NOBODY.id()));
        root("DeleteUser", Map.of("UserName", "nobody"));
        root("CreateUser", Map.of("UserName", "nobody"));
        Scene.Answer made = root("CreateAccessKey", Map.of("UserName", "nobody"));
        Key anew = new Key(
                made.json().at("/AccessKey/AccessKeyId").asText(),
                made.json().at("/AccessKey/AccessKeySecret").asText(),
                null);
        assertThat(listing(anew)).isEqualTo("404 InvalidAccessKeyId.NotFound");
        assertThat(listing(Scene.NOBODY)).isEqualTo("200");

        scene.clock.advance(DELAY);
        assertThat(listing(anew)).isEqualTo("403 NoPermission");
        assertThat(listing(Scene.NOBODY)).isEqualTo("404 InvalidAccessKeyId.NotFound");
    }

    @Test
    void aGroupGivesAndTakesLater() {
        Map<String, String> membership = Map.of("UserName", "nobody", "GroupName", "readers");
        root("CreateGroup", Map.of("GroupName", "readers"));
        root(
                "AttachPolicyToGroup",
                Map.of("PolicyName", "AliyunRAMReadOnlyAccess", "PolicyType", "System", "GroupName", "readers"));
        scene.clock.advance(DELAY);
        root("AddUserToGroup", membership);
        assertThat(listing(Scene.NOBODY)).isEqualTo("403 NoPermission");
        scene.clock.advance(DELAY);
        assertThat(listing(Scene.NOBODY)).isEqualTo("200");
        root("RemoveUserFromGroup", membership);
        assertThat(listing(Scene.NOBODY)).isEqualTo("200");
        scene.clock.advance(DELAY);
        assertThat(listing(Scene.NOBODY)).isEqualTo("403 NoPermission");
    }

    @Test
    void aRoleMayTrustAUserWhoIsNotInForceYet() {
        root("CreateUser", Map.of("UserName", "fresh"));

        root(
                "CreateRole",
                Map.of("RoleName", "ForFresh", "AssumeRolePolicyDocument", TRUST_A.replace(":root", ":user/fresh")));
    }

    @Test
    void everythingElseAboutRamIsImmediate() {
        root("CreateUser", Map.of("UserName", "fresh"));
        List<String> reads = List.of(
                root("GetUser", Map.of("UserName", "fresh")).response().text(),
                root("ListUsers", Map.of()).response().text());

        assertThat(reads).allMatch(text -> text.contains("fresh"));
    }
}

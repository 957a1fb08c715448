package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.report.DecisionJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Temporary credentials, at all three kinds of door. */
class TokenTest {
    private static final Duration JUST_UNDER_AN_HOUR = Duration.ofMinutes(59);

    private final Scene scene = new Scene();
    private final Key session = scene.session(Scene.B1, Scene.ROLE);

    private Scene.Answer rpc(Key key) {
        return scene.refused(scene.signing.sts(key, "GetCallerIdentity", Map.of()));
    }

    private Scene.Answer acs3(Key key) {
        return scene.refused(Signing.acs3(
                scene.signing.acs3Draft(Signing.STS, "2015-04-01", key, "GetCallerIdentity", Map.of()), key));
    }

    private Scene.Answer log(Key key) {
        return scene.refused(scene.signing.log(key, "GET", "app-logs", "/logstores/access"));
    }

    private Scene.Answer logV4(Key key) {
        return scene.refused(Signing.log(
                Signing.Log.V4,
                scene.signing.logDraft(Signing.Log.V4, key, "GET", "app-logs", "/logstores/access"),
                key));
    }

    private void eachSays(Key key, String rpc, String log) {
        for (Function<Key, Scene.Answer> door : List.<Function<Key, Scene.Answer>>of(this::rpc, this::acs3)) {
            assertThat(door.apply(key).line()).isEqualTo(rpc);
        }
        for (Function<Key, Scene.Answer> door : List.<Function<Key, Scene.Answer>>of(this::log, this::logV4)) {
            assertThat(door.apply(key).line()).isEqualTo(log);
        }
    }

    @Test
    void aSessionIsWhoItSaysItIs() {
        Scene.Answer answer = scene.ok(scene.signing.sts(session, "GetCallerIdentity", Map.of()));

        assertThat(answer.json().path("Arn").asText())
                .isEqualTo("acs:ram::1000000000000001:assumed-role/LogPartner/session");
    }

    @Test
    void aTemporaryKeyNeedsItsToken() {
        eachSays(
                session.withToken(null),
                "400 MissingSecurityToken SecurityToken is mandatory for this action.",
                "401 Unauthorized The security token you provided is invalid.");
        eachSays(
                session.withToken(""),
                "400 MissingSecurityToken SecurityToken is mandatory for this action.",
                "401 Unauthorized The security token you provided is invalid.");
    }

    @Test
    void aTokenMustLookLikeOne() {
        eachSays(
                session.withToken("not a token"),
                "400 InvalidSecurityToken.Malformed Specified SecurityToken is malformed.",
                "401 Unauthorized The security token you provided is invalid.");
    }

    @Test
    void theTokenOfAnotherKeyDoesNotFit() {
        Key other = scene.session(Scene.B1, Scene.ROLE);
        String mismatch = "400 InvalidSecurityToken.MismatchWithAccessKey Specified SecurityToken mismatch with the"
                + " AccessKey.";

        eachSays(
                session.withToken(other.token()),
                mismatch,
                "401 Unauthorized The security token you provided is invalid.");
        eachSays(
                Scene.ADMIN.withToken(other.token()),
                mismatch,
                "401 Unauthorized The security token you provided is invalid.");
    }

    @Test
    void aTokenExpiresByTheScriptedClock() {
        scene.clock.advance(JUST_UNDER_AN_HOUR);
        scene.ok(scene.signing.sts(session, "GetCallerIdentity", Map.of()));
        scene.clock.advance(Duration.ofMinutes(1));

        eachSays(
                session,
                "400 InvalidSecurityToken.Expired Specified SecurityToken is expired.",
                "401 Unauthorized The security token you provided has expired.");
    }

    @Test
    void theTokensOfADeletedRoleAreGoodForNothing() {
        scene.ok(scene.signing.ram(
                Scene.ROOT_A,
                "DetachPolicyFromRole",
                Map.of("RoleName", "LogPartner", "PolicyName", "write-logs", "PolicyType", "Custom")));
        scene.ok(scene.signing.ram(Scene.ROOT_A, "DeleteRole", Map.of("RoleName", "LogPartner")));

        eachSays(
                session,
                "400 InvalidSecurityToken.Malformed Specified SecurityToken is malformed.",
                "401 Unauthorized The security token you provided is invalid.");
    }

    @Test
    void neitherRecordsNorAnswersToStrangersHoldSecretOrToken() {
        eachSays(
                session.withToken(null),
                rpc(session.withToken(null)).line(),
                log(session.withToken(null)).line());
        rpc(session.withSecret("wrong"));
        acs3(session.withSecret("wrong"));
        log(session.withSecret("wrong"));
        rpc(session.withToken(session.token() + "x"));

        String records = Scene.text(scene.cloud.trail().list(Scene.all(1000)).stream()
                .map(DecisionJson::record)
                .toList());
        assertThat(records).doesNotContain(session.secret(), String.valueOf(session.token()), Scene.B1.secret());
    }
}

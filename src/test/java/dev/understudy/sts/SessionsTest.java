package dev.understudy.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.account.IdSource;
import dev.understudy.account.Refused;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Rulings;
import dev.understudy.ram.Documents;
import dev.understudy.ram.NewRole;
import dev.understudy.ram.Quotas;
import dev.understudy.ram.Ram;
import dev.understudy.ram.RamRole;
import dev.understudy.world.SystemPolicyFiles;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final AccountId A = new AccountId("1000000000000001");
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final String TRUST =
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
                    + "\"Principal\":{\"RAM\":\"acs:ram::1000000000000001:root\"}}]}";

    private final Ram ram = new Ram(new IdSource(1), SystemPolicyFiles.shipped());
    private final Sessions sessions = new Sessions(ram.inForce());
    private final AssumeRole assumeRole = new AssumeRole(ram.inForce(), sessions, new IdSource(2));

    @BeforeEach
    void role() {
        ram.open(A, Quotas.DEFAULT);
        createRole();
    }

    @Test
    void aFreshTokenIsValidAndSaysNothingOfItsSecrets() {
        Session session = assume(NOW);

        assertThat(check(session, NOW)).isEqualTo(new TokenCheck.Valid(session));
        assertThat(session.toString())
                .contains("acs:ram::1000000000000001:role/r/s1")
                .doesNotContain(session.accessKeySecret())
                .doesNotContain(session.securityToken());
    }

    @Test
    void aTokenExpiresOnTheSecondAndIsForgottenAnHourLater() {
        Session session = assume(NOW);

        assertThat(check(session, NOW.plusSeconds(3599))).isEqualTo(new TokenCheck.Valid(session));
        assertThat(check(session, NOW.plusSeconds(3600))).isEqualTo(new TokenCheck.Expired(session));
        assertThat(check(session, NOW.plusSeconds(7199))).isEqualTo(new TokenCheck.Expired(session));
        assertThat(check(session, NOW.plusSeconds(7200))).isEqualTo(new TokenCheck.Unknown());
    }

    @Test
    void theTokenOfAnotherSessionDoesNotFit() {
        Session mine = assume(NOW);
        Session yours = assume(NOW);

        assertThat(sessions.check(mine.accessKeyId(), yours.securityToken(), NOW))
                .isEqualTo(new TokenCheck.Mismatch());
        assertThat(sessions.check(mine.accessKeyId(), "rubbish", NOW)).isEqualTo(new TokenCheck.Malformed());
        assertThat(sessions.check(mine.accessKeyId(), "", NOW)).isEqualTo(new TokenCheck.Malformed());
        assertThat(sessions.check("STS.nobody", mine.securityToken(), NOW)).isEqualTo(new TokenCheck.Unknown());
    }

    @Test
    void tokensDieWithTheirRoleAndANewOneDoesNotReviveThem() {
        Session session = assume(NOW);
        ram.roles().delete(A, "r");
        assertThat(check(session, NOW)).isEqualTo(new TokenCheck.RoleGone(session));
        createRole();

        assertThat(check(session, NOW)).isEqualTo(new TokenCheck.RoleGone(session));
        assertThat(check(assume(NOW), NOW)).isInstanceOf(TokenCheck.Valid.class);
    }

    @Test
    void sessionsThatAreLongOverAreSweptAway() {
        for (int i = 0; i < 2000; i++) {
            assume(NOW);
        }
        for (int i = 0; i < 1024; i++) {
            assume(NOW.plusSeconds(7200));
        }

        assertThat(sessions.size()).isLessThanOrEqualTo(1024);
    }

    @Test
    void memoryIsBoundedAndTheOldestGoFirst() {
        Sessions few = new Sessions(ram.inForce(), 2);
        Session first = assume(NOW);
        Session second = assume(NOW);
        Session third = assume(NOW);
        few.add(first, NOW);
        few.add(second, NOW);
        few.add(third, NOW);

        assertThat(few.size()).isEqualTo(2);
        assertThat(few.find(first.accessKeyId())).isEmpty();
        assertThat(few.find(third.accessKeyId())).contains(third);
    }

    @Test
    void theSessionsOfAnAccountCanBeForgotten() {
        Session session = assume(NOW);
        sessions.forget(A);

        assertThat(check(session, NOW)).isEqualTo(new TokenCheck.Unknown());
    }

    @Test
    void everyOutcomeCanBeFolded() {
        Session session = assume(NOW);
        TokenCheck.Cases<String> cases = new TokenCheck.Cases<>(
                valid -> "valid", expired -> "expired", gone -> "gone", () -> "other", () -> "bad", () -> "unknown");

        assertThat(new TokenCheck.Valid(session).fold(cases)).isEqualTo("valid");
        assertThat(new TokenCheck.Expired(session).fold(cases)).isEqualTo("expired");
        assertThat(new TokenCheck.RoleGone(session).fold(cases)).isEqualTo("gone");
        assertThat(new TokenCheck.Mismatch().fold(cases)).isEqualTo("other");
        assertThat(new TokenCheck.Malformed().fold(cases)).isEqualTo("bad");
        assertThat(new TokenCheck.Unknown().fold(cases)).isEqualTo("unknown");
    }

    private TokenCheck check(Session session, Instant now) {
        return sessions.check(session.accessKeyId(), session.securityToken(), now);
    }

    private Session assume(Instant now) {
        Map<String, String> parameters = Map.of("RoleArn", "acs:ram::1000000000000001:role/r", "RoleSessionName", "s1");
        AssumeRoleRequest request = AssumeRoleRequest.parse(parameters, Rulings.STANDARD);
        return assumeRole.issue(request, assumeRole.role(request), new AccountId("2000000000000002"), now);
    }

    private void createRole() {
        NewRole role = new NewRole(
                "r",
                "",
                Documents.trust(Quotas.DEFAULT, Rulings.STANDARD, "AssumeRolePolicyDocument", TRUST),
                NewRole.DEFAULT_SESSION_SECONDS,
                Map.of());
        ram.roles().create(A, role, NOW);
    }

    @Test
    void aRoleMadeAnewUnderTheNameIsNotTheOneThatWasDecidedOn() {
        AssumeRoleRequest request = AssumeRoleRequest.parse(
                Map.of("RoleArn", "acs:ram::1000000000000001:role/r", "RoleSessionName", "s1"), Rulings.STANDARD);
        RamRole decided = assumeRole.role(request);
        ram.roles().delete(A, "r");
        createRole();

        assertThatThrownBy(() -> assumeRole.issue(request, decided, null, NOW))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.error().code()).isEqualTo("EntityNotExist.Role"));
        assertThat(sessions.size()).isZero();
    }
}

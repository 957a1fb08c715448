package dev.understudy.harness.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.harness.client.Read;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls keep their distance, are repeated while that helps, and say in one line why they end. */
class PacedCallsTest {
    private static final Read USERS = Read.ram("ListUsers");

    private final ScriptedReads cloud = new ScriptedReads();
    private PacedCalls calls = new PacedCalls(cloud, "A", new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO, 3));

    @ParameterizedTest
    @ValueSource(strings = {"Throttling", "Throttling.User", "ServiceUnavailable", "ServerBusy", "ReadQuotaExceed"})
    void whatIsThrottledIsAskedAgain(String code) {
        cloud.refuses(code).refuses(code).answers("{\"a\": 1}");
        assertThat(calls.make(USERS, "").orElseThrow().path("a").asInt()).isEqualTo(1);
        assertThat(calls.made()).isEqualTo(3);
    }

    @Test
    void butNotForEver() {
        cloud.refuses("Throttling.User").refuses("Throttling.User").refuses("Throttling.User");
        stops("account `A`: ram:ListUsers was refused: 400 Throttling.User: no");
    }

    @Test
    void anInterruptionOfTheNetworkIsSurvived() {
        cloud.cutsOff().answers("{}");
        assertThat(calls.make(USERS, "")).isPresent();
    }

    @Test
    void aDeadNetworkIsNot() {
        cloud.cutsOff().cutsOff().cutsOff();
        stops("account `A`: ram:ListUsers got no answer: test: cut off");
    }

    @Test
    void aDenialNamesTheRightAndIsNotRepeated() {
        cloud.refuses("NoPermission");
        stops("account `A`: ram:ListUsers is denied: 400 NoPermission: no; "
                + "expected a policy that allows `ram:ListUsers`, see docs/snapshot.md");
        assertThat(calls.made()).isEqualTo(1);
    }

    @Test
    void logServiceDeniesInItsOwnWord() {
        cloud.refuses("Unauthorized");
        assertThatThrownBy(() -> calls.make(Read.log("ListProject").with("size", "1"), ""))
                .isInstanceOf(SnapshotStopped.class)
                .hasMessage("account `A`: log:ListProject {size=1} is denied: 400 Unauthorized: no; "
                        + "expected a policy that allows `log:ListProject`, see docs/snapshot.md");
    }

    @Test
    void whatIsGoneByNowIsSaid() {
        cloud.refuses("EntityNotExist.User");
        stops("account `A`: ram:ListUsers found nothing any more: 400 EntityNotExist.User: no; "
                + "the account changes while it is read: remove what is unfinished and begin again");
    }

    @Test
    void whatIsNotThereMayBeExpected() {
        cloud.refuses("EntityNotExist.User.LoginProfile");
        assertThat(calls.make(USERS, "EntityNotExist.User.LoginProfile")).isEmpty();
    }

    @Test
    void anUnderstudyThatCannotDoItSaysSo() {
        cloud.refuses("NotEmulated");
        assertThatThrownBy(() -> calls.make(USERS, ""))
                .isInstanceOf(NotEmulatedThere.class)
                .hasMessage("account `A`: ram:ListUsers is not emulated there: 400 NotEmulated: no");
    }

    @Test
    void callsKeepTheirDistance() {
        calls = new PacedCalls(cloud, "A", new Pace(Duration.ofMillis(20), Duration.ZERO, Duration.ZERO, 1));
        for (int call = 0; call < 6; call++) {
            cloud.answers("{}");
        }
        long begin = System.nanoTime();
        for (int call = 0; call < 6; call++) {
            calls.make(USERS, "");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        Pace pace = Pace.REAL;
        assertThat(pace.between()).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.after(3)).isEqualTo(Duration.ofSeconds(4));
        assertThat(pace.after(7)).isEqualTo(Duration.ofSeconds(16));
    }

    private void stops(String message) {
        assertThatThrownBy(() -> calls.make(USERS, ""))
                .isInstanceOf(SnapshotStopped.class)
                .hasMessage(message);
    }
}

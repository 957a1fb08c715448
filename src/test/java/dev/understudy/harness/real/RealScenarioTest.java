package dev.understudy.harness.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.harness.client.CallFailed;
import dev.understudy.harness.client.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scenario has made, whatever comes of its calls; and when it makes none any more. */
class RealScenarioTest {
    private static final Outcome<String> DONE = new Outcome.Succeeded<>("", "R");
    private static final Outcome<String> TAKEN =
            new Outcome.Refused<>(409, "EntityAlreadyExists.User", "The user does already EXIST.", "R");
    private static final Outcome<String> DENIED = new Outcome.Refused<>(403, "NoPermission", "", "R");
    private static final Outcome<String> BROKEN = new Outcome.Refused<>(500, "InternalError", "", "R");

    @TempDir
    static Path state;

    private static TwoAccounts accounts;

    @TempDir
    Path folder;

    private RealRun run;
    private RealScenario scenario;
    private Made ann;

    @BeforeAll
    static void startAccounts() {
        accounts = new TwoAccounts(state);
    }

    @AfterAll
    static void stopAccounts() {
        accounts.close();
    }

    @BeforeEach
    void begin() {
        run = RealRun.begin(
                accounts.identified(), folder, "r1", new Patience(Duration.ZERO, Duration.ZERO), new CallBudget(3));
        scenario = run.scenario();
        ann = new Made(accounts.id("A"), Made.Kind.USER, scenario.prefix() + "ann");
    }

    @AfterEach
    void end() {
        scenario.close();
        run.close();
    }

    @Test
    void whatWasRefusedWasNotMade() {
        assertThat(scenario.making(ann, () -> DENIED)).isEqualTo(DENIED);
        assertThat(run.ledger().left()).isEmpty();
        assertThat(scenario.making(ann, () -> TAKEN)).isEqualTo(TAKEN);
        assertThat(run.ledger().left()).isEmpty();
    }

    @Test
    void whatWentWrongInsideTheCloudMayHaveBeenMade() {
        scenario.making(ann, () -> BROKEN);
        assertThat(run.ledger().left()).containsExactly(ann);
    }

    @Test
    void itsOwnNameStaysItsOwn() {
        scenario.making(ann, () -> DONE);
        assertThat(scenario.making(ann, () -> TAKEN)).isEqualTo(TAKEN);
        assertThat(run.ledger().left()).containsExactly(ann);
    }

    @Test
    void whatItMadeGoesWithIt() {
        accounts.ram.createUser(ann.name(), scenario.note()).orFail();
        scenario.making(ann, () -> DONE);
        scenario.close();
        assertThat(accounts.users()).containsExactly("admin");
        assertThat(run.ledger().left()).isEmpty();
    }

    @Test
    void aSpentBudgetEndsTheRun() {
        for (int call = 0; call < 3; call++) {
            scenario.patiently(() -> DONE);
        }
        String reason = "the budget of 3 calls is spent; see --budget";
        assertThatThrownBy(() -> scenario.patiently(() -> DONE))
                .isInstanceOf(RunOver.class)
                .hasMessage(reason);
        assertThatThrownBy(run::scenario).isInstanceOf(RunOver.class).hasMessage(reason);
        assertThat(run.over()).contains(reason);
        assertThat(run.calls()).isEqualTo(3);
    }

    @Test
    void aNetworkThatStaysAwayEndsTheRun() {
        AtomicInteger calls = new AtomicInteger();
        assertThatThrownBy(() -> scenario.making(ann, () -> {
                    calls.incrementAndGet();
                    throw new CallFailed("CreateUser", new IOException("connection reset"));
                }))
                .isInstanceOf(CallFailed.class);
        assertThat(run.over()).contains("the network does not answer: CreateUser: connection reset");
        assertThatThrownBy(() -> scenario.patiently(() -> {
                    calls.incrementAndGet();
                    return DONE;
                }))
                .isInstanceOf(RunOver.class);
        assertThat(calls).hasValue(1);
        scenario.close();
        assertThat(run.left()).containsExactly(ann + ": the network does not answer");
        assertThat(run.ledger().left()).containsExactly(ann);
    }

    @Test
    void aClientThatFailsByItselfDoesNotEndTheRun() {
        assertThatThrownBy(() -> scenario.patiently(() -> {
                    throw new CallFailed("CreateUser", new IllegalStateException("odd"));
                }))
                .isInstanceOf(CallFailed.class);
        assertThat(run.over()).isEmpty();
    }
}

package dev.understudy.harness.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.aliyuncs.IAcsClient;
import com.aliyuncs.sts.model.v20150401.GetCallerIdentityRequest;
import dev.understudy.harness.Addresses;
import dev.understudy.harness.Decisions;
import dev.understudy.harness.Principal;
import dev.understudy.harness.Understudy;
import dev.understudy.harness.World;
import dev.understudy.harness.assertion.UnderstudyAssertions;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** What a test class gets, run as JUnit runs it. The classes inside are run by these tests only. */
class UnderstudyExtensionTest {
    private static final String WORLD = "scenarios/cross-account-log-access.yaml";
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    @Test
    void everyKindOfParameterIsGiven() {
        run(Everything.class).assertStatistics(stats -> stats.succeeded(2).failed(0));
    }

    @Test
    void aClassSharesOneWorldAndItsNestedClassesToo() {
        SEEN.clear();
        run(Shared.class).assertStatistics(stats -> stats.succeeded(3).failed(0));
        assertThat(SEEN).hasSize(1);
    }

    @Test
    void everyTestCanHaveAWorldOfItsOwn() {
        SEEN.clear();
        run(Alone.class).assertStatistics(stats -> stats.succeeded(2).failed(0));
        assertThat(SEEN).hasSize(2);
    }

    @Test
    void twoClassesNeverShareAWorldNotEvenInParallel() {
        SEEN.clear();
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .selectors(selectClass(Shared.class), selectClass(AlsoShared.class), selectClass(Alone.class))
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(7).failed(0));
        assertThat(SEEN).hasSize(4);
    }

    @Test
    void aFieldCanSayTheWorld() {
        run(ByField.class).assertStatistics(stats -> stats.succeeded(1).failed(0));
    }

    @Test
    void aFailedAssertionTellsTheTrace() {
        assertThat(problem(Wrong.class))
                .startsWith("expected the decision `Allow`; found `ImplicitDeny`")
                .contains("may not log:GetLogStore on acs:log:cn-hangzhou:")
                .contains("account wall: ImplicitDeny: the resource belongs to another account");
    }

    @Test
    void aMissingWorldIsNamed() {
        assertThat(problem(NoWorld.class)).contains("scenarios/none.yaml", "expected");
    }

    @Test
    void aClassWithoutAWorldIsToldHowToSayIt() {
        assertThat(problem(Nowhere.class))
                .contains(
                        "no world: expected `@UnderstudyTest(world = \"…\")` on the class, or UnderstudyExtension.world(…)");
    }

    @Test
    void aStrangerIsNamedWithThoseWhoAreKnown() {
        assertThat(problem(Stranger.class))
                .contains(
                        "`: nobody in this world is called `B/b9` and has an access key; expected one of [A/root, B/b1, B/root]");
    }

    @Test
    void aRoleThatMayNotBeAssumedIsToldAsTheServiceSaysIt() {
        assertThat(problem(Untrusted.class))
                .contains(
                        ": B/b1 may not assume A/Nobody: 404 EntityNotExist.Role: ", "The specified Role not exists.");
        assertThat(problem(Roleless.class))
                .contains(": `LogPartner` is no role of this world; expected `ACCOUNT/ROLE`");
    }

    @Test
    void aClientWantsToKnowWhoseItIs() {
        assertThat(problem(Nobodys.class))
                .contains("parameter `IAcsClient ", "is somebody's; expected `@As(\"ACCOUNT/USER\")`");
    }

    @Test
    void aParameterThatNobodyOwnsIsRefused() {
        assertThat(problem(Owned.class))
                .contains("cannot be somebody's; expected a Principal, Credentials or one of [com.aliyun");
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                .configurationParameter("understudy.target", "http://127.0.0.1:1")
                .selectors(selectClass(AlsoShared.class))
                .execute()
                .testEvents();
        assertThat(messages(tests))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message)
                        .contains("configuration parameter understudy.target: nothing answers as an emulator at"));
    }

    private static Events run(Class<?> type) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(type))
                .execute()
                .testEvents();
    }

    private static String problem(Class<?> type) {
        return messages(run(type)).get(0);
    }

    private static List<String> messages(Events tests) {
        List<String> messages = new ArrayList<>();
        for (Event event : tests.failed().list()) {
            messages.add(event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                    .getThrowable()
                    .map(Throwable::getMessage)
                    .orElse(""));
        }
        return messages;
    }

    @UnderstudyTest(world = WORLD)
    static class Everything {
        @Test
        void values(
                Understudy understudy,
                Addresses addresses,
                Endpoints endpoints,
                World world,
                Decisions decisions,
                @As("B/b1") Principal b1,
                @As("B/b1") Credentials key) {
            assertThat(understudy.addresses()).isEqualTo(addresses);
            assertThat(endpoints.ram()).isEqualTo(addresses.http());
            assertThat(b1.arn()).isEqualTo(world.fill("acs:ram::{B}:user/b1"));
            assertThat(key).isEqualTo(Credentials.of(b1));
            assertThat(decisions.in("A", 10)).isEmpty();
            Instant before = world.now();
            assertThat(world.advance(Duration.ofHours(1))).isAfterOrEqualTo(before.plus(Duration.ofHours(1)));
        }

        @Test
        void clients(
                World world,
                @As("B/b1") IAcsClient old,
                @As("B/b1") com.aliyun.sts20150401.Client sts,
                @As("A/root") com.aliyun.ram20150501.Client ram,
                @As("A/root") com.aliyun.openservices.log.Client log)
                throws Exception {
            String b1 = world.fill("acs:ram::{B}:user/b1");
            assertThat(old.getAcsResponse(new GetCallerIdentityRequest()).getArn())
                    .isEqualTo(b1);
            assertThat(sts.getCallerIdentity().getBody().getArn()).isEqualTo(b1);
            assertThat(ram.listUsers(new com.aliyun.ram20150501.models.ListUsersRequest())
                            .getBody()
                            .getUsers()
                            .getUser())
                    .isEmpty();
            assertThat(log.GetLogStore(world.project("app-logs"), "access")
                            .GetLogStore()
                            .GetLogStoreName())
                    .isEqualTo("access");
        }
    }

    @UnderstudyTest(world = WORLD)
    @Execution(ExecutionMode.CONCURRENT)
    static class Shared {
        @BeforeEach
        void before(World world) {
            SEEN.add(world.handle());
        }

        @Test
        void one(World world) {
            SEEN.add(world.handle());
        }

        @Test
        void other(World world) {
            SEEN.add(world.handle());
        }

        @Nested
        class Inner {
            @Test
            void third(World world) {
                SEEN.add(world.handle());
            }
        }
    }

    @UnderstudyTest(world = WORLD)
    @Execution(ExecutionMode.CONCURRENT)
    static class AlsoShared {
        @Test
        void one(World world) {
            SEEN.add(world.handle());
        }

        @Test
        void other(World world) {
            SEEN.add(world.handle());
        }
    }

    @UnderstudyTest(world = WORLD, isolation = Isolation.PER_TEST)
    @Execution(ExecutionMode.CONCURRENT)
    static class Alone {
        @BeforeEach
        void before(World world) {
            SEEN.add(world.handle());
        }

        @Test
        void one(World world) {
            SEEN.add(world.handle());
        }

        @Test
        void other(World world) {
            SEEN.add(world.handle());
        }
    }

    static class ByField {
        @RegisterExtension
        static final UnderstudyExtension UNDERSTUDY =
                UnderstudyExtension.world(Path.of(WORLD)).isolated(Isolation.PER_TEST);

        @Test
        void one(@As("A/root") Principal root) {
            assertThat(root.name()).isEqualTo("A/root");
        }
    }

    @UnderstudyTest(world = WORLD)
    static class Wrong {
        @Test
        void one(World world, @As("B/b1") com.aliyun.openservices.log.Client log) {
            try {
                log.GetLogStore(world.project("app-logs"), "access");
            } catch (com.aliyun.openservices.log.exception.LogException denied) {
                UnderstudyAssertions.assertThatLastDecision(world, "A").isAllowed();
            }
        }
    }

    @UnderstudyTest(world = "scenarios/none.yaml")
    static class NoWorld {
        @Test
        void one(World world) {}
    }

    @org.junit.jupiter.api.extension.ExtendWith(UnderstudyExtension.class)
    static class Nowhere {
        @Test
        void one(World world) {}
    }

    @UnderstudyTest(world = WORLD)
    static class Stranger {
        @Test
        void one(@As("B/b9") Principal nobody) {}
    }

    @UnderstudyTest(world = WORLD)
    static class Untrusted {
        @Test
        void one(@As(value = "B/b1", assuming = "A/Nobody") Credentials session) {}
    }

    @UnderstudyTest(world = WORLD)
    static class Roleless {
        @Test
        void one(@As(value = "B/b1", assuming = "LogPartner") Credentials session) {}
    }

    @UnderstudyTest(world = WORLD)
    static class Nobodys {
        @Test
        void one(IAcsClient client) {}
    }

    @UnderstudyTest(world = WORLD)
    static class Owned {
        @Test
        void one(@As("B/b1") String text) {}
    }
}

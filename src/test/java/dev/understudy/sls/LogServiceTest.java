package dev.understudy.sls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;
import dev.understudy.policy.AccountId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LogServiceTest {
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final AccountId A = new AccountId("1000000000000001");
    private static final AccountId B = new AccountId("2000000000000002");

    private final LogService service = new LogService();

    private SlsProject create(AccountId owner, String name) {
        return service.createProject(owner, "cn-hangzhou", name, ProjectDetails.of(""), NOW);
    }

    private static void refuses(ThrowingCallable call, String code, int status, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.error()).isEqualTo(new CloudError(code, status, message)));
    }

    private static void refusesLogStore(ThrowingCallable call, String message) {
        refuses(call, "LogStoreInfoInvalid", 400, message);
    }

    @Test
    void aProjectNameIsTakenForEveryAccount() {
        create(A, "app-logs");
        refuses(() -> create(B, "app-logs"), "ProjectAlreadyExist", 400, "Project app-logs already exist");
        refuses(() -> create(B, "logtail"), "ProjectAlreadyExist", 400, "Project logtail already exist");
        assertThat(service.find("app-logs").map(SlsProject::owner)).contains(A);
    }

    @Test
    void projectNamesAreThreeToSixtyThreeLowerCaseLettersDigitsAndHyphens() {
        for (String wrong : List.of("", "ab", "a".repeat(64), "App", "a_b", "-ab", "ab-", "a.b", "ıab", "a\nb")) {
            refuses(() -> create(A, wrong), "ParameterInvalid", 400, "Invalid project name: '" + wrong + "'");
        }
        create(A, "0-9");
        create(A, "a".repeat(63));
    }

    @Test
    void aProjectThatIsNotThereIsRefused() {
        refuses(() -> service.project("none"), "ProjectNotExist", 404, "The Project does not exist: none");
        refuses(() -> service.deleteProject("none"), "ProjectNotExist", 404, "The Project does not exist: none");
        create(A, "app-logs");
        service.deleteProject("app-logs");
        assertThat(service.find("app-logs")).isEmpty();
    }

    @Test
    void projectsAreListedByOwnerAndForgottenByOwner() {
        create(B, "b-logs");
        create(A, "z-logs");
        create(A, "a-logs");
        assertThat(service.projects(A).stream().map(SlsProject::name)).containsExactly("a-logs", "z-logs");
        service.reset(A);
        assertThat(service.projects().stream().map(SlsProject::name)).containsExactly("b-logs");
    }

    @Test
    void aDescriptionHasAtMost512Characters() {
        SlsProject project = create(A, "app-logs");
        project.update(ProjectDetails.of("中".repeat(512)), NOW.plusSeconds(1));
        assertThat(project.modifiedAt()).isEqualTo(NOW.plusSeconds(1));
        String wrong = "x".repeat(513);
        refuses(
                () -> project.update(ProjectDetails.of(wrong), NOW),
                "ParameterInvalid",
                400,
                "Invalid project description: '" + wrong + "'");
    }

    @Test
    void aPolicyIsKeptAsItWasPut() {
        SlsProject project = create(A, "app-logs");
        assertThat(project.policy()).isEmpty();
        ProjectPolicy policy = new ProjectPolicy("{ }", "document");
        project.putPolicy(policy);
        assertThat(project.policy()).contains(policy);
        project.deletePolicy();
        assertThat(project.policy()).isEmpty();
    }

    @Test
    void logStoresAreRefusedInTheCloudsWords() {
        SlsProject project = create(A, "app-logs");
        project.createLogStore(LogStoreSettings.of("access", 30, 2), NOW);
        refuses(
                () -> project.createLogStore(LogStoreSettings.of("access", 30, 2), NOW),
                "LogStoreAlreadyExist",
                400,
                "logstore access already exists");
        refuses(() -> project.logStore("none"), "LogStoreNotExist", 404, "logstore none does not exist");
        refuses(() -> project.deleteLogStore("none"), "LogStoreNotExist", 404, "logstore none does not exist");
        for (String wrong : List.of("", "ab", "Access", "_access", "a".repeat(64), "a b")) {
            refusesLogStore(
                    () -> project.createLogStore(LogStoreSettings.of(wrong, 30, 2), NOW),
                    "logstore name " + wrong + " is invalid");
        }
        refusesLogStore(
                () -> project.createLogStore(LogStoreSettings.of("other", 3651, 2), NOW),
                "ttl must be within range [1, 3650]");
        refusesLogStore(
                () -> project.createLogStore(LogStoreSettings.of("other", 30, 101), NOW),
                "shardCount must be within range [1, 100]");
        refusesLogStore(
                () -> create(project, Map.of("autoSplit", true, "maxSplitShard", 1000)),
                "maxSplitShard must be within range [1, 256]");
        refusesLogStore(
                () -> create(project, Map.of("encrypt_conf", Map.of("enable", true, "encrypt_type", "typex"))),
                "The encrypt_conf is invalid, [encrypt_type] key is missing or not supported");
        refusesLogStore(
                () -> create(project, Map.of("ttl", 90, "hot_ttl", 10, "infrequentAccessTTL", 20)),
                "infrequentAccessTTL must large than 30");
        refusesLogStore(
                () -> create(project, Map.of("ttl", 80, "hot_ttl", 10, "infrequentAccessTTL", 30)),
                "archiveTTL must large than 60");
    }

    private static void create(SlsProject project, Map<String, Object> fields) {
        Map<String, Object> json = new LinkedHashMap<>(Map.of("logstoreName", "other", "ttl", 30, "shardCount", 2));
        json.putAll(fields);
        project.createLogStore(LogStoreSettings.parse(json), NOW);
    }

    @Test
    void anUpdateKeepsWhatItDoesNotName() {
        SlsProject project = create(A, "app-logs");
        create(project, Map.of("ttl", 100, "hot_ttl", 10, "infrequentAccessTTL", 30, "appendMeta", true));
        LogStore logStore = project.logStore("other");
        logStore.update(old -> old.with(Map.of("ttl", 109, "hot_ttl", 9, "infrequentAccessTTL", -1)), NOW);
        assertThat(logStore.settings())
                .isEqualTo(new LogStoreSettings(
                        "other", 109, 2, Map.of("appendMeta", true, "hot_ttl", 9, "infrequentAccessTTL", 30)));
    }

    @Test
    void aProjectHoldsTwoHundredLogStores() {
        SlsProject project = create(A, "app-logs");
        for (int store = 0; store < 200; store++) {
            project.createLogStore(LogStoreSettings.of("store-" + store, 30, 1), NOW);
        }
        refuses(
                () -> project.createLogStore(LogStoreSettings.of("one-more", 30, 1), NOW),
                "ProjectQuotaExceed",
                400,
                "Project Quota Exceed.");
    }
}

package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Features against "real" accounts, which a second process plays: over TLS, by the real names, with rights that take 3 s to change. */
class RealAccountsIT {
    @TempDir
    Path folder;

    private final List<StandIn> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(StandIn::close);
    }

    @Test
    void everyFeaturePassesAndNothingIsLeftBehind() throws Exception {
        start();
        String before = world();

        Program.Ended run = test();

        System.out.println(run.out().lines().reduce((first, last) -> last).orElse(""));
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines()).filteredOn(line -> line.startsWith("FAILED")).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "scenarios tagged @emulator: only an emulator can play them\n  features/",
                        "scenarios tagged @root: they need the accounts' own keys, not a RAM user's\n  features/",
                        "scenarios tagged @third-account: there is no key of an account C\n  features/")
                .containsPattern("0 of \\d{3,} calls answered otherwise than by the emulator; report: \\S+/drift.json");
        assertThat(world()).isEqualTo(before);
        assertThat(ledgers()).isEmpty();
    }

    @Test
    void everyScriptedDifferenceIsFoundAndNoOther() throws Exception {
        start(stubs());

        Program.Ended run = test("features/story.feature", "features/account-wall.feature");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        JsonNode drift = new ObjectMapper()
                .readTree(folder.resolve("report/drift.json").toFile())
                .path("drift");
        TreeSet<String> found = new TreeSet<>();
        for (JsonNode one : drift) {
            String place = one.path("scenario").asText().replaceAll(":\\d+ .*", "") + " "
                    + one.path("step").asText().replaceAll("^\\d+: ", "") + " | ";
            one.path("differs")
                    .properties()
                    .forEach(field -> found.add(place + field.getKey() + ": "
                            + field.getValue().path("emulator").asText() + " -> "
                            + field.getValue().path("real").asText()));
        }
        String shards =
                "features/story.feature When she lists the shards of the logstore \"access\" of the project \"app-logs\" | ";
        String story =
                "features/story.feature When she describes the logstore \"access\" of the project \"app-logs\" | ";
        String worded = "message: denied by sts or ram, action: log:GetLogStore, resource: "
                + "acs:log:cn-hangzhou:A:project/app-logs/logstore/access -> worded otherwise";
        assertThat(found)
                .containsExactlyInAnyOrder(
                        story + worded,
                        shards + "status: 401 -> 403",
                        shards + "code: Unauthorized -> Forbidden",
                        shards + "message: denied by sts or ram, action: log:ListShards, resource: "
                                + "acs:log:cn-hangzhou:A:project/app-logs/logstore/access -> no");
        assertThat(Files.readString(folder.resolve("report/index.html")))
                .contains("<section id=\"drift\"", "<td>Forbidden</td>");
        Secrets.assertNone(run, folder.resolve("report"));
    }

    @Test
    void aDecisionThatDiffersFailsTheScenarioAndIsDriftToo() throws Exception {
        start(stub("DELETE", "/logstores/access/consumergroups/readers", 200, "{}"));

        Program.Ended run = test("features/story.feature:73");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("the call was expected to be denied; it succeeded")
                .contains("deletes the consumer group \"readers\"", ": decision `Deny` became `Allow`");
        Secrets.assertNone(run, folder.resolve("report"));
    }

    private void start(Path... stubs) throws Exception {
        started.add(StandIn.start(folder.resolve("cloud"), StandIn.WORLD, stubs));
    }

    private Program.Ended test(String... features) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("test", "--target", "real", "--run", StandIn.RUN));
        arguments.addAll(List.of("--settle", "PT4S", "--patience", "PT20S", "--threads", "16"));
        arguments.addAll(List.of("--report", folder.resolve("report").toString()));
        arguments.addAll(List.of("--ledgers", folder.resolve("ledgers").toString()));
        arguments.addAll(List.of(features));
        return started.get(0).caller(folder.resolve("caller")).run(arguments.toArray(String[]::new));
    }

    private String world() {
        return started.get(0).everything();
    }

    private List<Path> ledgers() throws Exception {
        Path ledgers = folder.resolve("ledgers");
        if (!Files.exists(ledgers)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(ledgers)) {
            return files.toList();
        }
    }

    private Path stubs() throws Exception {
        Path stubs = stub("GET", "/logstores/access", 401, error("Unauthorized", "worded otherwise"));
        stub("GET", "/logstores/access/shards", 403, error("Forbidden", "no"));
        return stubs;
    }

    private static String error(String code, String message) {
        return "{\\\"errorCode\\\":\\\"" + code + "\\\",\\\"errorMessage\\\":\\\"" + message + "\\\"}";
    }

    /** Answers that one call of the scenarios' sessions otherwise; the folder of stubs. */
    private Path stub(String method, String path, int status, String body) throws Exception {
        Path stubs = Files.createDirectories(folder.resolve("stubs"));
        Files.writeString(
                stubs.resolve("stub" + path.replace('/', '-') + ".json"), """
                {
                  "priority": 1,
                  "request": {
                    "method": "%s",
                    "urlPath": "%s",
                    "headers": {"x-acs-security-token": {"matches": ".+"}}
                  },
                  "response": {
                    "status": %d,
                    "body": "%s",
                    "headers": {"Content-Type": "application/json", "x-log-requestid": "ABCDEF0123456789ABCDEF01"}
                  }
                }
                """.formatted(method, path, status, body));
        return stubs;
    }
}

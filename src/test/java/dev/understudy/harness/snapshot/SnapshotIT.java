package dev.understudy.harness.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.harness.client.CallFailed;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.RamClient;
import dev.understudy.harness.client.Read;
import dev.understudy.harness.client.ReadClient;
import dev.understudy.harness.client.Sdk;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts become a world, by calls that change nothing; and that world becomes the same accounts again. */
class SnapshotIT {
    private static final Path WORLD = Path.of("src", "test", "resources", "snapshot-world.yaml");
    private static final Path STAND_IN = Path.of("src", "test", "resources", "stand-in.yaml");
    private static final String ALLOW =
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"log:Get*\","
                    + "\"Resource\":\"*\"}]}";
    private static final int MORE_THAN_A_PAGE = 104;

    @TempDir
    static Path state;

    private static ReadableCloud cloud;

    @TempDir
    Path folder;

    private Path out;

    @BeforeAll
    static void start() throws Exception {
        cloud = new ReadableCloud(state.resolve("cloud"), richWorld());
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @BeforeEach
    void nothingIsThereYet() {
        out = folder.resolve("world.yaml");
    }

    @Test
    void aServedSnapshotGivesTheSameSnapshot() throws Exception {
        Snapshot.Taken first = cloud.snapshot("A/reader", "B/root").take(out, false);

        assertThat(first.problem()).isNull();
        Path again = Files.createDirectory(folder.resolve("again"));
        try (ReadableCloud served = new ReadableCloud(state.resolve("served"), WorldReader.read(out))) {
            served.snapshot("A/reader", "B/root").take(again.resolve("world.yaml"), false);
        }
        assertThat(texts(again)).isEqualTo(texts(folder, again));
        assertThat(texts(again))
                .containsKeys(
                        "world.yaml",
                        "policies/A/kept-to-the-letter.json",
                        "policies/A/Write-Logs.json",
                        "policies/A/write-logs-2.json",
                        "policies/B/write-logs.json",
                        "policies/A/trust/LogPartner.json",
                        "policies/A/project/snap-app-logs.json",
                        "policies/system/AliyunUnheardOfAccess.json");
    }

    @Test
    void everythingThatCallsShowIsInTheWorld() throws Exception {
        cloud.snapshot("A/reader", "B/root").take(out, false);

        WorldFile before = richWorld();
        WorldFile after = WorldReader.read(out);
        assertThat(after.account("A").orElseThrow().users()).hasSize(3 + MORE_THAN_A_PAGE);
        assertThat(Shown.of(after)).isEqualTo(Shown.of(before));
    }

    @Test
    void settingsDevicesAndProvidersAreWrittenAsAWorldSaysThem() throws Exception {
        cloud.snapshot("A/reader").take(out, false);
        assertThat(Files.readString(out))
                .contains(
                        "    alias: star-logs\n    passwordPolicy:\n      minimumLength: 12\n",
                        "      allowUserToManagePublicKeys: true\n",
                        "      mfaOperationForLogin: adaptive\n",
                        "        mfa:\n          device: auditor-phone\n",
                        "      company-login:\n        metadata: ",
                        "      build-server:\n        issuer: https://ci.example.com\n",
                        "# left out: the keys of OIDC providers, which no call shows")
                .doesNotContain("keys:\n", "seed: G");
    }

    @Test
    void aDocumentStaysAsItIsToTheLetter() throws Exception {
        cloud.snapshot("A/reader").take(out, false);
        assertThat(Files.readString(folder.resolve("policies/kept-to-the-letter.json")))
                .isEqualTo("""
                {"Statement" : [ {"Effect":"Deny", "Action":"log:Delete*",
                   "Resource":"acs:log:*:*:project/snap-app-logs/*"} ], "Version":"1"}
                """);
    }

    @Test
    void twoSnapshotsOfTheSameStateAreTheSame() throws Exception {
        cloud.snapshot("A/reader").take(out, false);
        Map<String, String> first = texts(folder);
        cloud.snapshot("A/reader").take(out, true);
        assertThat(texts(folder)).isEqualTo(first);
    }

    @Test
    void onlyCallsThatChangeNothingAreMade() throws Exception {
        Snapshot.Taken taken = cloud.snapshot("A/reader").take(out, false);

        assertThat(cloud.emulator.admin().decisions("LTAIreader", 1000))
                .hasSizeGreaterThan(taken.calls())
                .allSatisfy(decision -> assertThat(decision.operation()).matches("(Get|List).*"));
    }

    @Test
    void noSecretIsEverWritten() throws Exception {
        Snapshot interrupted = cloud.snapshot(failingAfter(300), "A/root");
        assertThatThrownBy(() -> interrupted.take(out, false)).isInstanceOf(SnapshotStopped.class);
        String partial = String.join("\n", texts(folder).values());
        cloud.snapshot("A/root").take(out, false);

        assertThat(partial).contains("LTAIauditorZ");
        assertThat(partial + String.join("\n", texts(folder).values()))
                .doesNotContain(
                        "readerSecret",
                        "auditorSecret",
                        "Auditor#2026",
                        "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
                        cloud.key("A/root").accessKeyId(),
                        cloud.key("A/root").accessKeySecret(),
                        cloud.key("A/user-1").accessKeySecret());
    }

    @Test
    void anInterruptedSnapshotGoesOnWhereItStopped() throws Exception {
        Path whole = Files.createDirectory(folder.resolve("whole"));
        int calls = cloud.snapshot("A/reader")
                .take(whole.resolve("world.yaml"), false)
                .calls();
        Path parts = Files.createDirectory(folder.resolve("parts"));
        out = parts.resolve("world.yaml");

        Snapshot interrupted = cloud.snapshot(failingAfter(120), "A/reader");
        assertThatThrownBy(() -> interrupted.take(out, false))
                .isInstanceOf(SnapshotStopped.class)
                .hasMessageStartingWith("account `A`: ram:")
                .hasMessageContaining("got no answer: ");
        assertThat(out).doesNotExist();
        assertThat(Progress.folder(out)).isDirectory();
        Snapshot.Taken rest = cloud.snapshot("A/reader").take(out, false);

        assertThat(rest.calls()).isEqualTo(calls - 120);
        assertThat(texts(parts)).isEqualTo(texts(whole));
        assertThat(Progress.folder(out)).doesNotExist();
    }

    @Test
    void whatAnotherAccountBeganIsNotGoneOnWith() {
        Snapshot ofA = cloud.snapshot(failingAfter(3), "A/reader");
        assertThatThrownBy(() -> ofA.take(out, false)).isInstanceOf(SnapshotStopped.class);
        Snapshot ofB = cloud.snapshot("B/root");
        assertThatThrownBy(() -> ofB.take(out, false))
                .isInstanceOf(SnapshotStopped.class)
                .hasMessage(
                        "`" + Progress.folder(out) + "` is no unfinished snapshot of these accounts and this region; "
                                + "expected it to be removed, or another --out");
    }

    @Test
    void aRightThatIsMissingIsNamed() {
        Snapshot denied = cloud.snapshot("B/b1");
        assertThatThrownBy(() -> denied.take(out, false))
                .isInstanceOf(SnapshotStopped.class)
                .hasMessageMatching("account `B`: ram:\\w+ .*is denied: NoPermission: .*; "
                        + "expected a policy that allows `ram:\\w+`, see docs/snapshot.md");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatAWorldCannotSayIsNamedAndChangesNothingInIt() throws Exception {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        try (ReadableCloud other = new ReadableCloud(state.resolve("other"), richWorld());
                RamClient ram = Sdk.TEA.ram(other.endpoints(), other.key("A/root"))) {
            other.snapshot("A/root").take(plain.resolve("world.yaml"), false);
            ram.createPolicy("braces", ALLOW, "with a description").orFail();
            ram.createUser("braced", "for the {team}").orFail();
            Snapshot.Taken taken = other.snapshot("A/root").take(out, false);
            assertThat(taken.problem()).isNull();
            assertThat(taken.leftOut())
                    .contains("comments of users with braces (1)", "descriptions of policies (1)")
                    .doesNotContain("phones of users (1)");
        }
        assertThat(Files.readString(out)
                        .replaceFirst("      braced:\n        accessKeys: \\[]\n", "")
                        .replaceFirst("      braces:\n        file: policies/braces.json\n", ""))
                .isEqualTo(Files.readString(plain.resolve("world.yaml")));
    }

    @Test
    void aWorldThatCannotBeLoadedYetIsWrittenAllTheSame() throws Exception {
        try (ReadableCloud other = new ReadableCloud(state.resolve("stale"), WorldReader.read(STAND_IN));
                RamClient ram = Sdk.TEA.ram(other.endpoints(), other.key("A/root"))) {
            String trust = ram.createRole("gone", trusting("acs:ram::1100000000000001:root"), Duration.ofHours(1), "")
                    .orFail();
            ram.createRole("stale", trusting(trust), Duration.ofHours(1), "").orFail();
            ram.deleteRole("gone").orFail();
            Snapshot.Taken taken = other.snapshot("A/root").take(out, false);
            assertThat(taken.problem())
                    .contains("policies/trust/stale.json:1:1: `trust` of role `stale` of account `A` names `" + trust);
        }
        assertThat(out).exists();
        assertThat(Progress.folder(out)).doesNotExist();
    }

    private static String trusting(String arn) {
        return "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
                + "\"Principal\":{\"RAM\":[\"" + arn + "\"]}}]}";
    }

    private static WorldFile richWorld() throws IOException {
        String users = IntStream.rangeClosed(1, MORE_THAN_A_PAGE)
                .mapToObj(number -> "      user-" + number + ": {comments: Number " + number + "}\n")
                .collect(Collectors.joining());
        // As deep as the world itself, which names its documents relative to where it lies.
        Path near =
                Files.createDirectories(Path.of("target", "snapshot", "rich")).resolve("world.yaml");
        Files.writeString(near, Files.readString(WORLD).replaceFirst("    users:\n", "    users:\n" + users));
        return WorldReader.read(near);
    }

    /** Clients behind a network that fails after so many calls. */
    private static BiFunction<Endpoints, Credentials, ReadClient> failingAfter(int calls) {
        return (endpoints, credentials) -> new ReadClient() {
            private final ReadClient client = ReadClient.of(endpoints, credentials);
            private int made;

            @Override
            public Outcome<JsonNode> read(Read read) {
                if (made++ >= calls) {
                    throw new CallFailed("test", new IOException("cut off"));
                }
                return client.read(read);
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }

    /** The files of a folder by their names in it. */
    private static Map<String, String> texts(Path folder, Path... without) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Stream.of(without).noneMatch(file::startsWith)) {
                    texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return texts;
    }
}

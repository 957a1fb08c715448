package dev.understudy.harness.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.harness.client.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists are read to their end, and no call is made twice. */
class AccountReadsTest {
    @TempDir
    Path folder;

    private final ScriptedReads cloud = new ScriptedReads();

    @Test
    void pagesOfRamAreFollowedByTheirMarkers() {
        cloud.answers("{\"IsTruncated\": true, \"Marker\": \"m1\", \"Users\": {\"User\": [{\"UserName\": \"a\"}]}}")
                .answers("{\"IsTruncated\": true, \"Marker\": \"m2\", \"Users\": {\"User\": []}}")
                .answers("{\"IsTruncated\": false, \"Users\": {\"User\": [{\"UserName\": \"b\"}]}}");
        List<JsonNode> users = reads().all(Read.ram("ListUsers"), "Users", "User");
        assertThat(users).extracting(user -> user.path("UserName").asText()).containsExactly("a", "b");
        assertThat(cloud.asked)
                .containsExactly(
                        "ram:ListUsers {MaxItems=100}",
                        "ram:ListUsers {Marker=m1, MaxItems=100}",
                        "ram:ListUsers {Marker=m2, MaxItems=100}");
    }

    @Test
    void tagsHaveTokensInstead() {
        cloud.answers("{\"NextToken\": \"t\", \"TagResources\": [{\"TagKey\": \"a\"}]}")
                .answers("{\"TagResources\": [{\"TagKey\": \"b\"}]}");
        assertThat(reads().tags("role")).hasSize(2);
        assertThat(cloud.asked)
                .containsExactly(
                        "ram:ListTagResources {PageSize=100, ResourceType=role}",
                        "ram:ListTagResources {NextToken=t, PageSize=100, ResourceType=role}");
    }

    @Test
    void logServiceCounts() {
        cloud.answers("{\"total\": 3, \"logstores\": [\"a\", \"b\"]}")
                .answers("{\"total\": 3, \"logstores\": [\"c\"]}");
        assertThat(reads().all(Read.log("ListLogStores"), "logstores")).hasSize(3);
        assertThat(cloud.asked)
                .containsExactly("log:ListLogStores {offset=0, size=100}", "log:ListLogStores {offset=2, size=100}");
    }

    @Test
    void aListThatShrinksMeanwhileEndsToo() {
        cloud.answers("{\"total\": 3, \"logstores\": [\"a\"]}").answers("{\"total\": 3, \"logstores\": []}");
        assertThat(reads().all(Read.log("ListLogStores"), "logstores")).hasSize(1);
    }

    @Test
    void whatAnEarlierSnapshotAskedIsNotAskedAgain() throws IOException {
        cloud.answers("{\"RequestId\": \"1\", \"User\": {\"UserName\": \"a\"}}").refuses("Nothing");
        Read user = Read.ram("GetUser").with("UserName", "a");
        Read profile = Read.ram("GetLoginProfile").with("UserName", "a");
        reads().read(user);
        reads().find(profile, "Nothing");

        assertThat(reads().read(user)).hasToString("{\"User\":{\"UserName\":\"a\"}}");
        assertThat(reads().find(profile, "Nothing")).isEmpty();
        assertThat(cloud.asked).hasSize(2);
        try (Stream<Path> files = Files.list(Progress.folder(folder.resolve("w.yaml")))) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void anAnswerThatIsBrokenOnDiskIsNamed() throws IOException {
        cloud.answers("{}");
        Read read = Read.ram("ListUsers");
        reads().read(read);
        try (Stream<Path> files = Files.list(Progress.folder(folder.resolve("w.yaml")))) {
            for (Path file :
                    files.filter(file -> !file.endsWith("snapshot.json")).toList()) {
                Files.writeString(file, "{");
            }
        }
        assertThatThrownBy(() -> reads().read(read))
                .isInstanceOf(SnapshotStopped.class)
                .hasMessageMatching(
                        "`.*w\\.yaml\\.partial.[0-9a-f]{32}\\.json` cannot be read; expected it to be removed");
    }

    private AccountReads reads() {
        Progress progress = Progress.of(folder.resolve("w.yaml"), Map.of("region", "cn-hangzhou"));
        return new AccountReads("1", new PacedCalls(cloud, "A", ReadableCloud.AT_ONCE), progress);
    }
}

package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.understudy.account.IdSource;
import dev.understudy.directory.Directory;
import dev.understudy.policy.AccountId;
import dev.understudy.ram.Attachments.Target;
import dev.understudy.ram.EntityKind;
import dev.understudy.ram.PolicyRef;
import dev.understudy.ram.Ram;
import dev.understudy.ram.UserDetails;
import dev.understudy.sls.LogService;
import dev.understudy.sls.LogStoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class WorldWriterTest {
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final WorldFile WORLD = NormativeWorld.read();
    private static final AccountId A = new AccountId("1000000000000001");

    private final Ram ram = new Ram(new IdSource(1), SystemPolicyFiles.shipped());
    private final LogService logs = new LogService();
    private final Directory directory = new Directory();
    private final WorldWriter writer = new WorldWriter(ram, logs, directory);
    private final Map<String, AccountId> accounts = new LinkedHashMap<>();

    @BeforeEach
    void seeded() {
        new WorldSeeder(ram, logs, directory).seed(WORLD, Clock.fixed(NOW, ZoneOffset.UTC));
        WORLD.accounts().forEach(account -> accounts.put(account.name(), account.id()));
    }

    @Test
    void whatWasSeededIsWrittenBack() {
        WorldSnapshot snapshot = write();
        assertThat(snapshot.leftOut()).isEmpty();
        assertThat(parsed(snapshot.world())).isEqualTo(parsed(WORLD));
    }

    @Test
    void theYamlLoadsAgain() {
        String yaml = write().toYaml(true);
        assertThat(WorldReader.read("snapshot.yaml", yaml).toYaml(true)).isEqualTo(yaml);
        assertThat(WorldReader.read("snapshot.yaml", yaml).principals())
                .containsExactlyInAnyOrderElementsOf(WORLD.principals());
    }

    @Test
    void secretsAreLeftOutUnlessAsked() {
        String yaml = write().toYaml(false);
        assertThat(yaml)
                .contains("LTAIauditor1")
                .doesNotContain("auditorSecret1", "rootAsecret", "Auditor#2026", "GEZDGNBV");
        assertThat(WorldReader.read("snapshot.yaml", yaml).accounts()).hasSize(3);
    }

    @Test
    void theYamlIsValidByTheSchema() throws IOException {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(write().toYaml(true));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(Path.of("docs", "schema", "world.schema.json")))
                        .validate(new ObjectMapper().valueToTree(tree)))
                .isEmpty();
    }

    @Test
    void usersWithoutKeysNeedNoAliases() {
        ram.users().create(A, "u1", UserDetails.NONE, NOW);
        ram.users().create(A, "u2", UserDetails.NONE, NOW);
        assertThat(WorldReader.read("snapshot.yaml", write().toYaml(true))
                        .account("A")
                        .orElseThrow()
                        .users())
                .hasSize(3);
    }

    @Test
    void whatAWorldCannotSayIsNamed() {
        ram.users().create(A, "u1", new UserDetails("", "", "u1@example.com", ""), NOW);
        ram.mfaDevices().create(A, "tablet");
        ram.attachments().attach(A, new Target(EntityKind.USER, "u1"), PolicyRef.custom("write-logs"), "rg-1", NOW);
        logs.project("app-logs").createLogStore(new LogStoreSettings("extra", 7, 1, Map.of("appendMeta", true)), NOW);
        assertThat(write().leftOut())
                .containsExactly(
                        "of logstore `extra` of project `app-logs`: appendMeta",
                        "of user `u1` of account `A`: policy `write-logs`, attached in resource group `rg-1`",
                        "of MFA device `tablet` of account `A`: the device, which nobody has",
                        "of user `u1` of account `A`: the e-mail address");
        assertThat(write().toYaml(false))
                .endsWith("# left out: of user `u1` of account `A`: policy `write-logs`, "
                        + "attached in resource group `rg-1`\n"
                        + "# left out: of MFA device `tablet` of account `A`: the device, which nobody has\n"
                        + "# left out: of user `u1` of account `A`: the e-mail address\n");
    }

    @Test
    void aTrailWhoseLogstoreIsGoneIsNamed() {
        logs.project("app-logs").deleteLogStore("audit");
        assertThat(write().leftOut())
                .containsExactly(
                        "of account `A`: the trail into logstore `audit` of project `app-logs`, which is gone");
        assertThat(WorldReader.read("snapshot.yaml", write().toYaml(true)).accounts())
                .hasSize(3);
    }

    private WorldSnapshot write() {
        return writer.write(accounts, WORLD.seed(), WORLD.clock(), WORLD.propagation());
    }

    private static JsonNode parsed(WorldFile world) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(world.toYaml(true));
        return new ObjectMapper().valueToTree(tree);
    }
}

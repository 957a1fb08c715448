package dev.understudy.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class NormativeWorldTest {
    private static final Path SCHEMA = Path.of("docs", "schema", "world.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Shape, String> DEFINITIONS = new EnumMap<>(Map.ofEntries(
            Map.entry(Shape.WORLD, ""),
            Map.entry(Shape.SYSTEM_POLICY, "/$defs/systemPolicy"),
            Map.entry(Shape.DIRECTORY, "/$defs/resourceDirectory"),
            Map.entry(Shape.FOLDER, "/$defs/folder"),
            Map.entry(Shape.MEMBER, "/$defs/member"),
            Map.entry(Shape.ACCOUNT, "/$defs/account"),
            Map.entry(Shape.PASSWORD_POLICY, "/$defs/passwordPolicy"),
            Map.entry(Shape.SECURITY_PREFERENCE, "/$defs/securityPreference"),
            Map.entry(Shape.QUOTAS, "/$defs/quotas"),
            Map.entry(Shape.MFA, "/$defs/mfa"),
            Map.entry(Shape.ACCESS_KEY, "/$defs/accessKey"),
            Map.entry(Shape.ROLE, "/$defs/role"),
            Map.entry(Shape.USER, "/$defs/user"),
            Map.entry(Shape.LOGIN_PROFILE, "/$defs/loginProfile"),
            Map.entry(Shape.GROUP, "/$defs/group"),
            Map.entry(Shape.RESOURCE_GROUP, "/$defs/resourceGroup"),
            Map.entry(Shape.PROJECT, "/$defs/project"),
            Map.entry(Shape.LOGSTORE, "/$defs/logstore"),
            Map.entry(Shape.TRAIL, "/$defs/trail"),
            Map.entry(Shape.TAGGED_POLICY, "/$defs/taggedPolicy"),
            Map.entry(Shape.SAML_PROVIDER, "/$defs/samlProvider"),
            Map.entry(Shape.OIDC_PROVIDER, "/$defs/oidcProvider"),
            Map.entry(Shape.DOCUMENT_FILE, "/$defs/documentFile")));

    @Test
    void theWorldOfTheDocumentationLoads() throws IOException {
        assertThat(NormativeWorld.read().names())
                .containsEntry("{A}", "1000000000000001")
                .containsEntry("{A.project.app-logs}", "app-logs")
                .containsEntry("{B}", "2000000000000002");
    }

    @Test
    void itIsValidByTheSchema() throws IOException {
        assertThat(schema().validate(tree(NormativeWorld.text()))).isEmpty();
    }

    @Test
    void itUsesEveryFieldThatIsRead() throws IOException {
        String example = NormativeWorld.text();
        List<String> missing = Stream.of(Shape.values())
                .flatMap(shape -> shape.fields().stream())
                .filter(field -> !Pattern.compile("[\\s{]" + field + ":")
                        .matcher(example)
                        .find())
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRefusedFieldIsInTheTable() throws IOException {
        String text = NormativeWorld.page();
        List<String> missing = Stream.of(Shape.values())
                .flatMap(shape -> shape.notEmulated().stream())
                .filter(field -> !text.contains("| `" + field + "`"))
                .toList();
        assertThat(missing).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> schemaAndReaderKnowTheSameFields() {
        return Stream.of(Shape.values())
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
                    JsonNode definition = JSON.readTree(SCHEMA.toFile()).at(DEFINITIONS.get(shape));
                    Set<String> properties = new TreeSet<>();
                    definition.get("properties").fieldNames().forEachRemaining(properties::add);
                    assertThat(properties).containsExactlyInAnyOrderElementsOf(shape.fields());
                    assertThat(definition.get("additionalProperties").asBoolean(true))
                            .isFalse();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioLoadsAndIsValid() throws IOException {
        List<Path> worlds = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(worlds::add);
        }
        assertThat(worlds).isNotEmpty();
        return worlds.stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    assertThat(WorldReader.read(file).accounts()).isNotEmpty();
                    assertThat(schema().validate(tree(Files.readString(file)))).isEmpty();
                }));
    }

    @Test
    void whatIsWrittenAsJsonIsValidToo() throws IOException {
        assertThat(schema().validate(JSON.readTree(NormativeWorld.read().toJson())))
                .isEmpty();
    }

    private static JsonNode tree(String yaml) {
        return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
    }
}

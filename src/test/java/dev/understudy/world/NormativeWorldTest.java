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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class NormativeWorldTest {
    private static final Path DOC = Path.of("docs", "world.md");
    private static final Path SCHEMA = Path.of("docs", "schema", "world.schema.json");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Shape, String> DEFINITIONS = new EnumMap<>(Map.of(
            Shape.WORLD, "",
            Shape.ACCOUNT, "/$defs/account",
            Shape.ACCESS_KEY, "/$defs/accessKey",
            Shape.ROLE, "/$defs/role",
            Shape.USER, "/$defs/user",
            Shape.LOGIN_PROFILE, "/$defs/loginProfile",
            Shape.GROUP, "/$defs/group",
            Shape.PROJECT, "/$defs/project",
            Shape.LOGSTORE, "/$defs/logstore",
            Shape.DOCUMENT_FILE, "/$defs/documentFile"));

    @Test
    void theWorldOfTheDocumentationLoads() throws IOException {
        assertThat(inDocsFolder().names())
                .containsEntry("{A}", "1000000000000001")
                .containsEntry("{A.project.app-logs}", "app-logs")
                .containsEntry("{B}", "2000000000000002");
    }

    @Test
    void itIsValidByTheSchema() throws IOException {
        assertThat(schema().validate(tree(example()))).isEmpty();
    }

    @Test
    void itUsesEveryFieldThatIsRead() throws IOException {
        String example = example();
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
        String text = Files.readString(DOC);
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
        assertThat(schema().validate(JSON.readTree(inDocsFolder().toJson()))).isEmpty();
    }

    private static WorldFile inDocsFolder() throws IOException {
        return WorldReader.read(DOC.toString(), example(), new FolderOnDisk(DOC));
    }

    private static String example() throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(DOC));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static JsonNode tree(String yaml) {
        return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
    }
}

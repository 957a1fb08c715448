package dev.understudy.report.lint;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.understudy.analysis.lint.Finding;
import dev.understudy.analysis.lint.Linter;
import dev.understudy.analysis.lint.Rules;
import dev.understudy.analysis.lint.Subject;
import dev.understudy.report.lint.PlacedFinding.Change;
import dev.understudy.report.lint.PlacedFinding.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SARIF 2.1.0 with the members that the standard requires and code scanning reads. */
class LintSarifTest {
    private static final Region REGION = new Region(2, 3, 2, 9);

    private final Finding finding = Linter.lint(
                    Subject.alone(
                            "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"*:Get*\", \"Resource\": \"acs:ecs:*:*:*\"}]}"))
            .get(0);
    private final LintReport report = new LintReport(
            List.of(new PlacedFinding(
                    finding, "some policies/a.json", REGION, List.of(new Change(REGION, "\"Version\"")))),
            1,
            0);

    @Test
    void aResultNamesRuleLevelPlaceAndRepair() {
        int index = Rules.all().stream().map(rule -> rule.id()).toList().indexOf("version-missing");
        assertThatJson(LintSarif.of(report))
                .inPath("$.runs[0].results")
                .isArray()
                .singleElement()
                .isEqualTo("""
                        {
                          ruleId: "version-missing",
                          ruleIndex: INDEX,
                          level: "error",
                          message: {text: '`Version` is missing; expected `"Version": "1"`'},
                          locations: [{physicalLocation: {
                            artifactLocation: {uri: "some%20policies/a.json"},
                            region: {startLine: 2, startColumn: 3, endLine: 2, endColumn: 9}}}],
                          fixes: [{
                            description: {text: 'Add `"Version": "1"`.'},
                            artifactChanges: [{
                              artifactLocation: {uri: "some%20policies/a.json"},
                              replacements: [{
                                deletedRegion: {startLine: 2, startColumn: 3, endLine: 2, endColumn: 9},
                                insertedContent: {text: '"Version"'}}]}]}]
                        }""".replace("INDEX", String.valueOf(index)));
    }

    @Test
    void theSchemaOfTheStandardTakesIt() {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(LintSarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));
        assertThat(schema.validate(LintSarif.of(report), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(
                        LintSarif.of(report).replace("\"level\" : \"error\"", "\"level\" : \"fatal\""),
                        InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void theLogNamesItsVersionAndTheToolItsRules() {
        String log = LintSarif.of(report);
        assertThatJson(log).inPath("$.version").isEqualTo("2.1.0");
        assertThatJson(log).inPath("$.$schema").isString().endsWith("/sarif-schema-2.1.0.json");
        assertThatJson(log).inPath("$.runs[0].columnKind").isEqualTo("utf16CodeUnits");
        assertThatJson(log).inPath("$.runs[0].tool.driver.name").isEqualTo("Understudy lint");
        assertThatJson(log)
                .inPath("$.runs[0].tool.driver.rules")
                .isArray()
                .hasSameSizeAs(Rules.all())
                .allSatisfy(rule -> assertThatJson(rule)
                        .isObject()
                        .containsOnlyKeys("id", "shortDescription", "fullDescription", "help", "defaultConfiguration"));
    }

    @Test
    void theJsonFormSaysTheSame() {
        assertThatJson(LintJson.of(report)).isEqualTo("""
                {documents: 1, repaired: 0, errors: 1, warnings: 0, notes: 0, findings: [{
                  file: "some policies/a.json", line: 2, column: 3, endLine: 2, endColumn: 9, severity: "error",
                  rule: "version-missing", message: '`Version` is missing; expected `"Version": "1"`', help: "", fixable: true}]}""");
        assertThat(report.repairable()).isOne();
    }
}

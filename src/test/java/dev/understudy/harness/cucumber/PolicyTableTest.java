package dev.understudy.harness.cucumber;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cucumber.datatable.DataTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTableTest {
    @Test
    void aRowOfActionsAllowsThemOnEverything() {
        assertThatJson(PolicyTable.document(table(List.of("actions"), List.of("log:Post*, log:Get*"))))
                .isEqualTo("""
                        {"Version": "1", "Statement": [
                          {"Effect": "Allow", "Action": ["log:Post*", "log:Get*"], "Resource": ["*"]}]}""");
    }

    @Test
    void anEmptyCellIsLikeNoColumn() {
        assertThatJson(PolicyTable.document(
                        table(List.of("effect", "actions", "resources", "condition"), List.of("", "log:*", "", ""))))
                .isEqualTo("""
                        {"Version": "1", "Statement": [
                          {"Effect": "Allow", "Action": ["log:*"], "Resource": ["*"]}]}""");
    }

    @Test
    void conditionsAreOperatorKeyAndValues() {
        String condition = "IpAddress acs:SourceIp 10.0.0.0/8, 192.0.2.1 and Bool acs:MFAPresent true";
        assertThatJson(PolicyTable.document(
                        table(List.of("effect", "actions", "condition"), List.of("Deny", "*", condition))))
                .isEqualTo("""
                        {"Version": "1", "Statement": [
                          {"Effect": "Deny", "Action": ["*"], "Resource": ["*"], "Condition": {
                            "IpAddress": {"acs:SourceIp": ["10.0.0.0/8", "192.0.2.1"]},
                            "Bool": {"acs:MFAPresent": ["true"]}}}]}""");
    }

    @Test
    void twoKeysUnderOneOperatorStayTogether() {
        String condition = "StringEquals sts:ExternalId a and StringEquals acs:SourceVpc b";
        assertThatJson(PolicyTable.document(table(List.of("actions", "condition"), List.of("*", condition))))
                .node("Statement[0].Condition")
                .isEqualTo("{\"StringEquals\": {\"sts:ExternalId\": [\"a\"], \"acs:SourceVpc\": [\"b\"]}}");
    }

    @Test
    void aColumnThatNobodyReadsIsRefused() {
        assertThatThrownBy(() -> PolicyTable.document(table(List.of("action"), List.of("log:*"))))
                .isInstanceOf(WrongFeature.class)
                .hasMessage("a policy has the columns [effect, actions, resources, condition]; found [action]");
    }

    @Test
    void halfAConditionIsRefused() {
        assertThatThrownBy(() -> PolicyTable.document(
                        table(List.of("actions", "condition"), List.of("*", "Bool acs:MFAPresent"))))
                .hasMessage("a condition is OPERATOR KEY VALUE; found `Bool acs:MFAPresent`");
    }

    private static DataTable table(List<String> columns, List<String> row) {
        return DataTable.create(List.of(columns, row));
    }
}

package dev.understudy.harness.cucumber;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.datatable.DataTable;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A policy as a feature writes it: one statement a row, with the columns {@code effect} (Allow where there is none), {@code actions},
 * {@code resources} (everything where there is none) and {@code condition}, such as {@code IpAddress acs:SourceIp 10.0.0.0/8}.
 * Several actions, resources or values of a condition are separated by commas, several conditions by {@code and}.
 */
final class PolicyTable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COLUMNS = List.of("effect", "actions", "resources", "condition");
    private static final Pattern COMMA = Pattern.compile(",\\s*");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+");
    private static final Pattern CONDITION = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(.+)");

    private PolicyTable() {}

    /** The document, with its placeholders still in it. */
    static String document(DataTable table) {
        ObjectNode document = JSON.createObjectNode().put("Version", "1");
        ArrayNode statements = document.putArray("Statement");
        for (Map<String, String> row : table.entries()) {
            if (!COLUMNS.containsAll(row.keySet())) {
                throw new WrongFeature("a policy has the columns " + COLUMNS + "; found " + row.keySet());
            }
            statement(statements.addObject(), row);
        }
        return document.toString();
    }

    private static void statement(ObjectNode statement, Map<String, String> row) {
        statement.put("Effect", cell(row, "effect", "Allow"));
        texts(statement.putArray("Action"), cell(row, "actions", "*"));
        texts(statement.putArray("Resource"), cell(row, "resources", "*"));
        String condition = cell(row, "condition", "");
        if (!condition.isEmpty()) {
            condition(statement.putObject("Condition"), condition);
        }
    }

    /** Write conditions such as {@code Bool acs:MFAPresent true} into a Condition element. */
    static void condition(ObjectNode element, String text) {
        AND.splitAsStream(text).forEach(one -> {
            Matcher parts = CONDITION.matcher(one.strip());
            if (!parts.matches()) {
                throw new WrongFeature("a condition is OPERATOR KEY VALUE; found `" + one + "`");
            }
            texts(element.withObjectProperty(parts.group(1)).putArray(parts.group(2)), parts.group(3));
        });
    }

    private static void texts(ArrayNode array, String cell) {
        COMMA.splitAsStream(cell).forEach(array::add);
    }

    // An empty cell arrives as null.
    private static String cell(Map<String, String> row, String column, String otherwise) {
        String cell = row.get(column);
        return cell == null || cell.isBlank() ? otherwise : cell.strip();
    }
}

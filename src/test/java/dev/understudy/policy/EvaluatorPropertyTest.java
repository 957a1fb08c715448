package dev.understudy.policy;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.policy.naive.NaiveEvaluator.Answer;
import dev.understudy.policy.naive.RandomCases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class EvaluatorPropertyTest {
    private static final Gen<Long> SEEDS = longs().all();
    private static final String EVERYTHING =
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"EFFECT\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    @Test
    void aDenyOfEverythingBeatsEveryAllow() {
        qt().forAll(SEEDS).check(seed -> {
            ObjectNode line = line(seed);
            identity(line).add(everything("Deny"));
            // The account itself is not bound by its own policies; services and providers have none.
            return !isBoundByIdentity(line) || !allows(line);
        });
    }

    @Test
    void addingADenyNeverWidens() {
        qt().forAll(SEEDS, SEEDS).check((seed, other) -> {
            ObjectNode line = line(seed);
            boolean before = allows(line);
            identity(line).addAll(denials(other));
            return before || !allows(line);
        });
    }

    @Test
    void addingAnAllowNeverNarrows() {
        qt().forAll(SEEDS).check(seed -> {
            ObjectNode line = line(seed);
            boolean before = allows(line);
            identity(line).add(everything("Allow"));
            return !before || allows(line);
        });
    }

    @Test
    void theOrderOfDocumentsAndStatementsIsIrrelevant() {
        qt().forAll(SEEDS).check(seed -> {
            ObjectNode line = line(seed);
            Answer before = ProductLine.decide(line);
            for (String stage : List.of("identity", "resourceGroup", "session", "resource")) {
                ArrayNode documents = (ArrayNode) line.path("policies").path(stage);
                documents.forEach(document -> reverse((ArrayNode) document.path("Statement")));
                reverse(documents);
            }
            Answer after = ProductLine.decide(line);
            return before.decision().equals(after.decision()) && sameType(before, after);
        });
    }

    @Test
    void aSessionPolicyOnlyNarrows() {
        qt().forAll(SEEDS).check(seed -> {
            ObjectNode line = line(seed);
            boolean narrowed = allows(line);
            ((ArrayNode) line.path("policies").path("session")).removeAll();
            return !narrowed || allows(line);
        });
    }

    @Test
    void noIdentityPolicyOpensTheLogsOfAnotherAccount() {
        qt().forAll(SEEDS).check(seed -> {
            ObjectNode line = line(seed);
            line.put("action", "log:GetLogStore");
            line.put("resource", "acs:log:cn-hangzhou:9000000000000009:project/p/logstore/l");
            identity(line).add(everything("Allow"));
            ((ArrayNode) line.path("policies").path("resource")).removeAll();
            return !allows(line);
        });
    }

    private static ObjectNode line(long seed) {
        return (ObjectNode) RandomCases.line(seed);
    }

    private static boolean allows(JsonNode line) {
        return ProductLine.decide(line).decision().equals("Allow");
    }

    private static boolean isBoundByIdentity(JsonNode line) {
        JsonNode principal = line.path("principal");
        return principal.isTextual()
                && !principal.asText().endsWith(":root")
                // Another account's bucket asks its own policy alone.
                && line.path("policies").path("resource").isEmpty();
    }

    private static ArrayNode identity(JsonNode line) {
        return (ArrayNode) line.path("policies").path("identity");
    }

    /** The identity policies of another case, all their statements turned into denials. */
    private static ArrayNode denials(long seed) {
        ArrayNode documents = identity(line(seed));
        documents.forEach(document ->
                document.path("Statement").forEach(statement -> ((ObjectNode) statement).put("Effect", "Deny")));
        return documents;
    }

    private static boolean sameType(Answer before, Answer after) {
        return String.valueOf(before.policyType()).equals(String.valueOf(after.policyType()));
    }

    private static void reverse(ArrayNode list) {
        List<JsonNode> nodes = new ArrayList<>();
        list.forEach(nodes::add);
        Collections.reverse(nodes);
        list.removeAll();
        list.addAll(nodes);
    }

    private static JsonNode everything(String effect) {
        try {
            return new ObjectMapper().readTree(EVERYTHING.replace("EFFECT", effect));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

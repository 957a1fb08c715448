package dev.understudy.policy;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.longs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.policy.naive.RandomCases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What more policies can and cannot do, at every stage and with statements of every shape. */
class MonotonicityPropertyTest {
    private static final Gen<Long> SEEDS = longs().all();
    private static final Gen<String> STAGES =
            arbitrary().pick("identity", "resourceGroup", "session", "resource", "control", "trust");

    @Test
    void addingAnAllowNeverNarrows() {
        qt().forAll(SEEDS, SEEDS, STAGES).check((seed, other, stage) -> {
            ObjectNode line = line(seed);
            boolean before = allows(line);
            // The first session policy and the first level of control policies are limits, whatever they allow.
            add(line, stage, "Allow", other, true);
            return !before || allows(line);
        });
    }

    @Test
    void addingADenyNeverWidens() {
        qt().forAll(SEEDS, SEEDS, STAGES).check((seed, other, stage) -> {
            ObjectNode line = line(seed);
            boolean before = allows(line);
            add(line, stage, "Deny", other, false);
            return before || !allows(line);
        });
    }

    @Test
    void turningAnAllowIntoADenyNeverWidens() {
        qt().forAll(SEEDS, longs().between(0, 20)).check((seed, chosen) -> {
            ObjectNode line = line(seed);
            boolean before = allows(line);
            List<JsonNode> allows = line.findParents("Effect").stream()
                    .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                    .toList();
            if (!allows.isEmpty()) {
                ((ObjectNode) allows.get((int) (chosen % allows.size()))).put("Effect", "Deny");
            }
            return before || !allows(line);
        });
    }

    @Test
    void onlyAnAllowAllows() {
        qt().forAll(SEEDS).check(seed -> {
            ObjectNode line = line(seed);
            line.findParents("Effect").forEach(statement -> ((ObjectNode) statement).put("Effect", "Deny"));
            return isRoot(line) || !allows(line);
        });
    }

    @Test
    void controlPoliciesOnlyNarrow() {
        qt().forAll(SEEDS).check(seed -> {
            ObjectNode line = line(seed);
            boolean narrowed = allows(line);
            policies(line).putArray("control");
            return !narrowed || allows(line);
        });
    }

    @Test
    void projectPoliciesOnlyNarrow() {
        qt().forAll(SEEDS).check(seed -> {
            ObjectNode line = line(seed);
            boolean narrowed = allows(line);
            if (serviceOf(line).equals("log")) {
                policies(line).putArray("resource");
            }
            return !narrowed || allows(line);
        });
    }

    @Test
    void anotherResourceOnlyNarrows() {
        qt().forAll(SEEDS, SEEDS).check((seed, other) -> {
            ObjectNode line = line(seed);
            boolean before = allows(line);
            ArrayNode resources = JsonNodeFactory.instance.arrayNode();
            // In front, so that it is the first to be decided.
            List.of(sibling(line, other), line).forEach(each -> resources.addAll(entries(each.path("resource"))));
            line.set("resource", resources);
            return before || !allows(line);
        });
    }

    @Test
    void theOrderOfLevelsResourcesAndTrustStatementsDoesNotChangeTheDecision() {
        qt().forAll(SEEDS).check(seed -> {
            ObjectNode line = line(seed);
            String before = ProductLine.decide(line).decision();
            policies(line).set("control", reversed(policies(line).path("control")));
            line.set("resource", reversed(JsonNodeFactory.instance.arrayNode().addAll(entries(line.path("resource")))));
            if (policies(line).path("trust").isObject()) {
                ObjectNode trust = (ObjectNode) policies(line).path("trust");
                trust.set("Statement", reversed(trust.path("Statement")));
            }
            return before.equals(ProductLine.decide(line).decision());
        });
    }

    /** Add the statements of a stage of another case, all with one effect, to the same stage of this one. */
    private static void add(ObjectNode line, String stage, String effect, long other, boolean onlyWhereSomeAre) {
        ObjectNode giver = sibling(line, other);
        giver.findParents("Effect").forEach(statement -> ((ObjectNode) statement).put("Effect", effect));
        JsonNode ours = policies(line).path(stage);
        JsonNode theirs = policies(giver).path(stage);
        switch (stage) {
            case "trust" -> {
                if (ours.isObject() && theirs.isObject()) {
                    ((ArrayNode) ours.path("Statement")).addAll(entries(theirs.path("Statement")));
                }
            }
            case "control" -> {
                for (int level = 0; level < ours.size() && level < theirs.size(); level++) {
                    ((ArrayNode) ours.path(level)).addAll(entries(theirs.path(level)));
                }
            }
            default -> {
                boolean limit = stage.equals("session") && ours.isEmpty();
                if (!limit || !onlyWhereSomeAre) {
                    ((ArrayNode) ours).addAll(entries(theirs));
                }
            }
        }
    }

    /** A case of the same service, so that its policies are of the same kinds. */
    private static ObjectNode sibling(ObjectNode line, long other) {
        return LongStream.iterate(other, seed -> seed + 1)
                .mapToObj(MonotonicityPropertyTest::line)
                .filter(candidate -> serviceOf(candidate).equals(serviceOf(line)))
                .findFirst()
                .orElseThrow();
    }

    private static String serviceOf(JsonNode line) {
        String resource = entries(line.path("resource")).get(0).asText();
        return resource.split(":", -1)[1];
    }

    private static ObjectNode line(long seed) {
        return (ObjectNode) RandomCases.line(seed);
    }

    private static ObjectNode policies(ObjectNode line) {
        return (ObjectNode) line.path("policies");
    }

    private static boolean allows(JsonNode line) {
        return ProductLine.decide(line).decision().equals("Allow");
    }

    private static boolean isRoot(JsonNode line) {
        return line.path("principal").asText().endsWith(":root");
    }

    private static List<JsonNode> entries(JsonNode node) {
        List<JsonNode> found = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(found::add);
        } else {
            found.add(node);
        }
        return found;
    }

    private static ArrayNode reversed(JsonNode list) {
        ArrayNode reversed = JsonNodeFactory.instance.arrayNode();
        list.forEach(entry -> reversed.insert(0, entry));
        return reversed;
    }
}

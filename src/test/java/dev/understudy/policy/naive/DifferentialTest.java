package dev.understudy.policy.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.policy.naive.NaiveEvaluator.Answer;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DifferentialTest {
    private static final long SEED = 20260105;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void sameEvaluatorNeverDiffers() {
        assertThatCode(() -> Differential.compare(SEED, 2000, NaiveEvaluator::decide))
                .doesNotThrowAnyException();
    }

    @Test
    void findsAndShrinksAStarThatDoesNotCrossSlashes() throws JsonProcessingException {
        JsonNode shrunk = shrunk(DifferentialTest::starStopsAtSlashes);

        assertThat(shrunk.findValues("Statement")).hasSize(1);
        assertThat(shrunk.findValues("Statement").get(0)).hasSize(1);
        assertThat(shrunk.path("context")).isEmpty();
        assertThat(shrunk.findValues("Condition")).isEmpty();
        assertThat(starStopsAtSlashes(shrunk)).isNotEqualTo(NaiveEvaluator.decide(shrunk));
    }

    @Test
    void findsAnEvaluatorThatIgnoresSessions() throws JsonProcessingException {
        JsonNode shrunk = shrunk(
                line -> NaiveEvaluator.decide(withPolicies(line, "session", JsonNodeFactory.instance.arrayNode())));

        assertThat(shrunk.at("/policies/session")).hasSize(1);
        assertThat(shrunk.at("/policies/control")).isEmpty();
    }

    @Test
    void findsAnEvaluatorThatIgnoresConditions() throws JsonProcessingException {
        JsonNode shrunk = shrunk(line -> NaiveEvaluator.decide(withoutConditions(line.deepCopy())));

        assertThat(shrunk.findValues("Condition")).hasSize(1);
        assertThat(shrunk.findValues("Condition").get(0)).hasSize(1);
    }

    @Test
    void namesTheFirstDifferenceWhateverThreadFindsOneFirst() {
        SplittableRandom seeds = new SplittableRandom(SEED);
        long own = LongStream.generate(seeds::nextLong).skip(12_345).findFirst().orElseThrow();
        Set<JsonNode> wrong = Set.of(RandomCases.line(own), RandomCases.line(13_000L));

        assertThatThrownBy(() -> Differential.compare(SEED, 30_000, line -> {
                    if (wrong.contains(line)) {
                        throw new IllegalStateException("cannot");
                    }
                    return NaiveEvaluator.decide(line);
                }))
                .hasMessageStartingWith("seed " + SEED + ", case 12345 = RandomCases.line(" + own + "L)\n");
    }

    @Test
    void anExceptionIsADifference() {
        assertThatThrownBy(() -> Differential.compare(SEED, 10, line -> {
                    throw new IllegalStateException("cannot");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed " + SEED + ", case 0 = RandomCases.line(")
                .hasMessageContaining("subject: java.lang.IllegalStateException: cannot");
    }

    @Test
    void theSameSeedMakesTheSameLine() {
        assertThat(RandomCases.line(7)).isEqualTo(RandomCases.line(7)).isNotEqualTo(RandomCases.line(8));
    }

    @Test
    void randomCasesEndInEveryDecisionAndEveryStage() {
        Map<String, Integer> outcomes = new TreeMap<>();
        LongStream.range(0, 5000).forEach(seed -> {
            Answer answer = NaiveEvaluator.decide(RandomCases.line(seed));
            outcomes.merge(answer.decision() + " " + answer.policyType(), 1, Integer::sum);
        });
        assertThat(outcomes)
                .containsOnlyKeys(
                        "Allow null",
                        "ExplicitDeny AccountLevelIdentityBasedPolicy",
                        "ExplicitDeny AssumeRolePolicy",
                        "ExplicitDeny ControlPolicy",
                        "ExplicitDeny ResourceBasedPolicy",
                        "ExplicitDeny ResourceGroupLevelIdentityBasedPolicy",
                        "ExplicitDeny SessionPolicy",
                        "ImplicitDeny AccountLevelIdentityBasedPolicy",
                        "ImplicitDeny AssumeRolePolicy",
                        "ImplicitDeny ControlPolicy",
                        "ImplicitDeny SessionPolicy",
                        "ImplicitDeny null");
        assertThat(outcomes.values()).allMatch(count -> count >= 10);
        assertThat(outcomes.get("Allow null")).isGreaterThan(1000);
    }

    private static JsonNode shrunk(Function<JsonNode, Answer> bug) throws JsonProcessingException {
        Throwable found = catchThrowable(() -> Differential.compare(SEED, 20000, bug));
        assertThat(found).isInstanceOf(AssertionError.class).hasMessageContaining("\nshrunk:  {");
        String message = String.valueOf(found.getMessage());
        return JSON.readTree(message.substring(message.indexOf("\nshrunk:  ") + "\nshrunk:  ".length()));
    }

    /** The planted bug: a pattern that only fits because its star runs over a slash is taken for one that never fits. */
    private static Answer starStopsAtSlashes(JsonNode line) {
        JsonNode copy = line.deepCopy();
        for (JsonNode statement : copy.findParents("Resource")) {
            ArrayNode patterns = JsonNodeFactory.instance.arrayNode();
            for (String pattern : NaiveJson.texts(statement.path("Resource"))) {
                boolean crosses = !pattern.equals("*")
                        && NaiveJson.texts(line.path("resource")).stream()
                                .anyMatch(resource -> fitsOnlyOverSlashes(pattern, resource));
                patterns.add(crosses ? "never" : pattern);
            }
            ((ObjectNode) statement).set("Resource", patterns);
        }
        return NaiveEvaluator.decide(copy);
    }

    private static boolean fitsOnlyOverSlashes(String pattern, String resource) {
        String segmented = pattern.replace("*", "[^/]*").replace("?", "[^/]");
        return NaiveArn.of(resource).matches(pattern) && !resource.matches("(?i)" + segmented);
    }

    private static JsonNode withPolicies(JsonNode line, String name, JsonNode documents) {
        ObjectNode copy = line.deepCopy();
        copy.withObjectProperty("policies").set(name, documents);
        return copy;
    }

    private static JsonNode withoutConditions(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("Condition");
        }
        node.forEach(DifferentialTest::withoutConditions);
        return node;
    }
}

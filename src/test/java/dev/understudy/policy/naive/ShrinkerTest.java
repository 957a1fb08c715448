package dev.understudy.policy.naive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    @Test
    void whatIsAlwaysInterestingShrinksToABareRequest() {
        JsonNode shrunk = Shrinker.shrink(RandomCases.line(11), line -> true);

        assertThat(shrunk.at("/policies")).hasToString("""
                {"identity":[],"resourceGroup":[],"session":[],"trust":null,"resource":[],"control":[]}""");
        assertThat(shrunk.path("context")).isEmpty();
        assertThat(shrunk.path("resource").isTextual()).isTrue();
    }

    @Test
    void everyLineTriedOnTheWayCanStillBeDecided() {
        LongStream.range(0, 200)
                .forEach(seed -> Shrinker.shrink(RandomCases.line(seed), line -> {
                    NaiveEvaluator.decide(line);
                    return seed % 2 == 0;
                }));
    }

    @Test
    void aDenialByASessionPolicyShrinksToOneStatement() {
        JsonNode denied = LongStream.iterate(0, seed -> seed + 1)
                .mapToObj(RandomCases::line)
                .filter(ShrinkerTest::isDeniedByTheSession)
                .findFirst()
                .orElseThrow();

        JsonNode shrunk = Shrinker.shrink(denied, ShrinkerTest::isDeniedByTheSession);

        assertThat(shrunk.findParents("Effect")).hasSize(1);
        assertThat(shrunk.at("/policies/session/0/Statement")).hasToString("""
                [{"Effect":"Deny","Action":"*","Resource":"*"}]""");
    }

    private static boolean isDeniedByTheSession(JsonNode line) {
        NaiveEvaluator.Answer answer = NaiveEvaluator.decide(line);
        return "SessionPolicy".equals(answer.policyType()) && answer.decision().equals("ExplicitDeny");
    }
}

package dev.understudy.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.naive.RandomCases;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PolicyTextPropertyTest {
    private static final Map<String, PolicyUse> USES = Map.of(
            "identity", PolicyUse.IDENTITY,
            "resourceGroup", PolicyUse.IDENTITY,
            "session", PolicyUse.SESSION,
            "trust", PolicyUse.TRUST);

    /** What is parsed, written down and parsed again is the same: nothing of a document is lost. */
    @Test
    void parsingWhatWasWrittenDownGivesTheSameDocument() {
        AtomicInteger seen = new AtomicInteger();
        qt().forAll(longs().all()).checkAssert(seed -> {
            JsonNode policies = RandomCases.line(seed).path("policies");
            USES.forEach((stage, use) -> {
                JsonNode documents = policies.path(stage);
                for (JsonNode document : documents.isObject() ? List.of(documents) : documents) {
                    check(document.toString(), use);
                    seen.incrementAndGet();
                }
            });
        });
        assertThat(seen).hasValueGreaterThan(500);
    }

    private static void check(String text, PolicyUse use) {
        PolicyDocument parsed = PolicyParser.parse(text, use);
        String written = PolicyText.of(parsed);
        PolicyDocument again = PolicyParser.parse(written, use);
        assertThat(again).hasToString(parsed.toString());
        assertThat(PolicyText.of(again)).isEqualTo(written);
    }
}

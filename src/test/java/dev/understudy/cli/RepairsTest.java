package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.analysis.repair.Repair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Repairs of all the denials among the conformance lines. */
class RepairsTest {
    private static final Path CONFORMANCE = Path.of("src/test/resources/conformance");

    /** There is no document to change, one would have to be made anew, or behind it stands the wall between accounts. */
    private static final Set<String> BEYOND_REPAIR = Set.of(
            "both-deny-in-the-trust-policy-without-a-grant",
            "both-deny-on-both-sides-names-the-identity-side",
            "both-no-trust-policy",
            "bucket-stranger-with-a-deny",
            "chain-session-policy-denial-comes-before-the-trust-denial",
            "control-deny-comes-before-the-identity-deny",
            "control-level-without-policies",
            "levels-first-level-without-a-policy",
            "levels-last-level-without-a-policy",
            "several-denied-one-behind-one-of-another-account",
            "several-missing-one-before-one-of-another-account",
            "stranger-bucket-session-policy-still-counts",
            "wall-own-denial-before-a-foreign-resource");

    @Test
    void everyRepairLetsTheRequestThroughAsItsTextsAloneShow() throws IOException {
        for (JsonNode line : denied()) {
            OwnLine own = new OwnLine(line);
            for (Repair repair : own.explain().repairs()) {
                assertThat(own.with(repair).decide().allowed())
                        .as(() -> line.get("id") + " " + repair)
                        .isTrue();
            }
        }
    }

    @Test
    void allHaveOneButThoseThatNoChangeOfPoliciesCanHelp() throws IOException {
        Set<String> without = new TreeSet<>();
        for (JsonNode line : denied()) {
            OwnLine own = new OwnLine(line);
            if (own.decide().policyType().isPresent() && own.explain().repairs().isEmpty()) {
                without.add(line.get("id").textValue());
            }
        }
        assertThat(without).containsExactlyInAnyOrderElementsOf(BEYOND_REPAIR);
    }

    @Test
    void whereNoPolicyWasReadNoneIsChanged() throws IOException {
        for (JsonNode line : denied()) {
            OwnLine own = new OwnLine(line);
            if (own.decide().policyType().isEmpty()) {
                assertThat(own.explain().repairs())
                        .as(line.get("id").textValue())
                        .isEmpty();
            }
        }
    }

    private static List<JsonNode> denied() throws IOException {
        List<JsonNode> denied = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CONFORMANCE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                ExplainGotchasTest.lines(file).stream()
                        .filter(line -> line.has("policies"))
                        .filter(line -> !new OwnLine(line).decide().allowed())
                        .forEach(denied::add);
            }
        }
        assertThat(denied).hasSizeGreaterThan(300);
        return denied;
    }
}

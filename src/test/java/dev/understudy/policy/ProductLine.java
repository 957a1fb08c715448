package dev.understudy.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.access.lines.DecideLine;
import dev.understudy.access.lines.LineDecider;
import dev.understudy.policy.naive.NaiveEvaluator.Answer;
import dev.understudy.policy.naive.NaiveEvaluator.By;

/** Gives the product a line that carries its own policies, the form of the conformance files. */
final class ProductLine {
    private ProductLine() {}

    static Answer decide(JsonNode line) {
        char[] text = line.toString().toCharArray();
        Decision decision = new LineDecider(null).decide(DecideLine.read(text, text.length));
        return new Answer(
                decision.verdict().text(),
                decision.policyType().map(PolicyType::text).orElse(null),
                decision.by().stream()
                        .map(trace -> new By(
                                trace.policy(),
                                trace.statement(),
                                trace.effect().text()))
                        .toList());
    }
}

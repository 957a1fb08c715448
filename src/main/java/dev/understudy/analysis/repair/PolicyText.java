package dev.understudy.analysis.repair;

import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.json.MalformedPolicy;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A policy document as it is written, to be changed.
 *
 * @param label the file it stands in, or what else tells where it is
 * @param fill puts in what its placeholders stand for
 * @param unfill writes a value as the document does, with its placeholders
 */
public record PolicyText(
        String label, String text, PolicyUse use, UnaryOperator<String> fill, UnaryOperator<String> unfill) {
    /** A document without placeholders. */
    public static PolicyText plain(String label, String text, PolicyUse use) {
        return new PolicyText(label, text, use, UnaryOperator.identity(), UnaryOperator.identity());
    }

    PolicyText changedTo(String changed) {
        return new PolicyText(label, changed, use, fill, unfill);
    }

    /** Empty when it is no policy document any more: no change that makes one malformed is ever offered. */
    Optional<PolicyDocument> document() {
        try {
            return Optional.of(PolicyParser.parse(fill.apply(text), use));
        } catch (MalformedPolicy malformed) {
            return Optional.empty();
        }
    }
}

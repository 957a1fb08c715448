package dev.understudy.policy.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One action on one resource with a context: which statements of a document apply to it. */
final class NaiveStatements {
    private final String action;
    private final NaiveArn resource;
    private final NaiveCondition conditions;

    NaiveStatements(String action, String resource, JsonNode context) {
        this.action = action;
        this.resource = NaiveArn.of(resource);
        this.conditions = new NaiveCondition(context, NaiveGlob.anyCase("oss:*", action));
    }

    /** The verdict of identity, session or control policies called {@code name[0]}, {@code name[1]} and so on. */
    NaiveVerdict ofAll(JsonNode documents, String name) {
        List<NaiveEvaluator.By> applying = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            applying.addAll(applying(documents.get(i), name + "[" + i + "]", statement -> matchesResource(statement)));
        }
        return NaiveVerdict.of(applying);
    }

    /** A trust policy has principals and no resource. */
    NaiveVerdict ofTrust(JsonNode document, NaiveCaller caller) {
        return NaiveVerdict.of(
                applying(document, "trust", statement -> caller.isTrustedBy(statement.path("Principal"))));
    }

    /** Resource policies of OSS and the like: a resource, and a list of UIDs or {@code *}. */
    NaiveVerdict ofResourcePolicies(JsonNode documents, NaiveCaller caller) {
        return resourcePolicies(
                documents, statement -> matchesResource(statement) && caller.isListed(statement.path("Principal")));
    }

    /**
     * Project policies of Log Service only deny. Without a condition, {@code *} spares the owner of the project; with one it binds him
     * too. No Principal says the same as {@code *}. Source: "Use project policies to manage access permissions".
     */
    NaiveVerdict ofProjectPolicies(JsonNode documents, NaiveCaller caller) {
        NaiveVerdict verdict = resourcePolicies(
                documents, statement -> matchesResource(statement) && isBoundByProjectPolicy(statement, caller));
        return new NaiveVerdict(false, List.of(), verdict.denies());
    }

    private static boolean isBoundByProjectPolicy(JsonNode statement, NaiveCaller caller) {
        boolean everybody = !NaiveJson.has(statement, "Principal")
                || NaiveJson.texts(statement.path("Principal")).contains("*");
        if (!everybody) {
            return caller.isListed(statement.path("Principal"));
        }
        // ASSUMED: an empty condition block is no condition.
        return !caller.isRoot() || !statement.path("Condition").isEmpty();
    }

    private NaiveVerdict resourcePolicies(JsonNode documents, Predicate<JsonNode> scope) {
        List<NaiveEvaluator.By> applying = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            applying.addAll(applying(documents.get(i), "resource[" + i + "]", scope));
        }
        return NaiveVerdict.of(applying);
    }

    private List<NaiveEvaluator.By> applying(JsonNode document, String name, Predicate<JsonNode> scope) {
        List<NaiveEvaluator.By> applying = new ArrayList<>();
        JsonNode statements = document.path("Statement");
        for (int i = 0; i < statements.size(); i++) {
            JsonNode statement = statements.get(i);
            if (matchesAction(statement) && scope.test(statement) && conditions.holds(statement.path("Condition"))) {
                String effect = statement.path("Effect").asText();
                if (!effect.equals("Allow") && !effect.equals("Deny")) {
                    throw new IllegalArgumentException("Effect is Allow or Deny; found " + statement);
                }
                applying.add(new NaiveEvaluator.By(name, i + 1, effect));
            }
        }
        return applying;
    }

    private boolean matchesAction(JsonNode statement) {
        if (statement.has("Action") == statement.has("NotAction")) {
            throw new IllegalArgumentException("exactly one of Action and NotAction; found " + statement);
        }
        if (statement.has("Action")) {
            return NaiveJson.texts(statement.path("Action")).stream()
                    .anyMatch(pattern -> NaiveGlob.anyCase(pattern, action));
        }
        return NaiveJson.texts(statement.path("NotAction")).stream()
                .noneMatch(pattern -> NaiveGlob.anyCase(pattern, action));
    }

    private boolean matchesResource(JsonNode statement) {
        if (statement.has("NotResource") || !statement.has("Resource")) {
            throw new IllegalArgumentException("a statement needs a Resource; found " + statement);
        }
        return NaiveJson.texts(statement.path("Resource")).stream().anyMatch(resource::matches);
    }
}

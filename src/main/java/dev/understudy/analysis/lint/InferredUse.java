package dev.understudy.analysis.lint;

import dev.understudy.policy.json.PolicyUse;
import java.util.List;

/** What a document is for, judged by its elements (RAM help, "Policy elements": which element is legal where). */
final class InferredUse {
    private InferredUse() {}

    static PolicyUse of(List<LintedStatement> statements) {
        boolean principal = has(statements, "Principal");
        boolean resource = has(statements, "Resource");
        if (!resource && (principal || statements.stream().anyMatch(InferredUse::isAboutAssuming))) {
            return PolicyUse.TRUST;
        }
        boolean log = statements.stream()
                .flatMap(statement -> statement.actionTexts().stream())
                .anyMatch(action -> action.startsWith("log:"));
        return !principal ? PolicyUse.IDENTITY : log ? PolicyUse.PROJECT : PolicyUse.RESOURCE;
    }

    private static boolean has(List<LintedStatement> statements, String element) {
        return statements.stream()
                .anyMatch(statement -> statement.element(element).isPresent());
    }

    private static boolean isAboutAssuming(LintedStatement statement) {
        return statement.actionTexts().stream().anyMatch(action -> action.equalsIgnoreCase("sts:AssumeRole"));
    }
}

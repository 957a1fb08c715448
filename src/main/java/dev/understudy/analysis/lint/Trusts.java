package dev.understudy.analysis.lint;

/** What a trust policy says of its role, for {@link Surroundings}. */
public final class Trusts {
    private Trusts() {}

    /** False where services alone may assume the role. */
    public static boolean opensToOthers(String trustPolicy) {
        return new LintedDocument(Subject.alone(trustPolicy))
                .statements().stream()
                        .flatMap(statement -> statement.principals().stream())
                        .anyMatch(principal -> !principal.kind().equals("Service"));
    }
}

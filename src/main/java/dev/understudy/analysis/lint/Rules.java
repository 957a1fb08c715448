package dev.understudy.analysis.lint;

import java.util.List;
import java.util.stream.Stream;

/** All rules. A new one goes into one of these groups; its page, its tests and the reports follow from it. */
public final class Rules {
    /** Those that take no more time than reading does. */
    static final List<Rule> OF_LONG_TEXTS =
            Stream.of(SyntaxRules.ALL, SizeRules.ALL).flatMap(List::stream).toList();

    private static final List<Rule> ALL = Stream.of(
                    SyntaxRules.ALL,
                    SizeRules.ALL,
                    GrammarRules.ALL,
                    ActionRules.ALL,
                    ResourceRules.ALL,
                    LogResourceRules.ALL,
                    ReadOnlyRules.ALL,
                    TextRules.ALL,
                    OperatorRules.ALL,
                    ConditionKeyRules.ALL,
                    ConditionValueRules.ALL,
                    TrustRules.ALL,
                    WorldRules.ALL,
                    BreadthRules.ALL,
                    CoverageRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    /** What the reader of worlds found, as a finding at the place it named. */
    public static Finding malformedWorld(String problem, String help) {
        return new Finding(WorldRules.MALFORMED_WORLD, 0, 0, problem, help, List.of());
    }

    public static List<Rule> all() {
        return ALL;
    }
}

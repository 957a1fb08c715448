package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** The index leaves out only statements that do not apply. */
class StatementIndexTest {
    private static final List<String> ACTIONS = List.of(
            "*",
            "log:*",
            "log:Get*",
            "log:GetLogStore",
            "LOG:getlogstore",
            "?og:Get*",
            "*:GetLogStore",
            "log:\u212aeep",
            "oss:*");
    private static final List<String> RESOURCES = List.of(
            "*",
            "acs:log:*:*:project/p",
            "acs:log:*:*:project/p/*",
            "acs:log:*:*:project/*/logstore/l",
            "acs:log:*",
            "acs:ram::*",
            "acs:ram:*:*:role/Dev",
            "acs:ram::1000000000000001:ROLE/dev",
            "acs:*:*:*:project/p?",
            "acs:log:*:*:*:p",
            "acs:log:cn-hangzhou:1000000000000001:project/p:q");
    private static final List<String> ASKED = List.of(
            "acs:log:cn-hangzhou:1000000000000001:project/p",
            "acs:log:cn-hangzhou:1000000000000001:project/p/logstore/l",
            "acs:log:cn-hangzhou:1000000000000001:project/p:q",
            "acs:ram::1000000000000001:role/DEV",
            "acs:ram::1000000000000001:role/d\u0130v",
            "*",
            "p");
    private static final List<String> ASKED_ACTIONS =
            List.of("log:GetLogStore", "log:getlogstore", "log:\u212aeep", "log:keep", "oss:GetObject", "");

    private static Gen<Integer> below(List<?> list) {
        return integers().between(0, list.size() - 1);
    }

    @Test
    void findsTheSameAsTryingAll() {
        Gen<List<Integer>> actions = lists().of(below(ACTIONS)).ofSizeBetween(0, 40);
        Gen<List<Integer>> resources = lists().of(below(RESOURCES)).ofSizeBetween(40, 80);
        qt().forAll(actions, resources, below(ASKED_ACTIONS), below(ASKED)).checkAssert(StatementIndexTest::check);
    }

    private static void check(List<Integer> actions, List<Integer> resources, int action, int resource) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            statements.add(new Statement(
                    i + 1,
                    i % 3 == 0 ? Effect.DENY : Effect.ALLOW,
                    ActionPatterns.of(
                            List.of(ACTIONS.get(actions.get(i)), ACTIONS.get(actions.get(i / 2))), i % 7 == 6),
                    List.of(
                            new ResourcePattern(RESOURCES.get(resources.get(i))),
                            new ResourcePattern(RESOURCES.get(resources.get(i / 2)))),
                    List.of(),
                    List.of()));
        }
        Question question =
                Sample.question(Sample.ALICE, ASKED_ACTIONS.get(action), ASKED.get(resource), RequestContext.EMPTY);
        int[] all = IntStream.range(0, statements.size())
                .filter(place -> statements.get(place).applies(AppliedPolicy.Kind.CUSTOM, question))
                .toArray();
        assertThat(new StatementIndex(statements).applying(AppliedPolicy.Kind.CUSTOM, question))
                .isEqualTo(all);
    }
}

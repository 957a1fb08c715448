package dev.understudy.benchmark;

import dev.understudy.policy.Effect;
import dev.understudy.policy.Verdict;
import java.util.List;

/** The least that could be done: one statement after the other, until one denies. Tells the verdict and nothing else. */
final class PlainLoop implements Engine {
    private final List<PlainRule> rules;
    private final List<Question> questions;

    PlainLoop(Workload workload) {
        this.rules = PlainRule.all(workload.rules());
        this.questions = workload.questions();
    }

    @Override
    public Verdict decide(int question) {
        return decide(rules, questions.get(question));
    }

    static Verdict decide(List<PlainRule> rules, Question question) {
        Verdict verdict = Verdict.IMPLICIT_DENY;
        for (PlainRule rule : rules) {
            // What could not change the verdict is not looked at.
            if ((verdict != Verdict.ALLOW || rule.effect() == Effect.DENY) && rule.appliesTo(question)) {
                if (rule.effect() == Effect.DENY) {
                    return Verdict.EXPLICIT_DENY;
                }
                verdict = Verdict.ALLOW;
            }
        }
        return verdict;
    }
}

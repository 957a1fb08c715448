package dev.understudy.benchmark;

import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Statements of one caller, and requests of that caller: the same for every engine, and the same in every run. */
record Workload(List<Rule> rules, List<Question> questions) {
    private static final int QUESTIONS = 200;
    private static final long SEED = 20260105;
    private static final Map<Verdict, Integer> MIX = Map.of(
            Verdict.ALLOW, QUESTIONS * 60 / 100,
            Verdict.IMPLICIT_DENY, QUESTIONS * 25 / 100,
            Verdict.EXPLICIT_DENY, QUESTIONS * 15 / 100);

    /**
     * Make one.
     *
     * @param related how many statements the requests are about
     * @param unrelated how many more there are, of the same shapes, about other projects, buckets, instances and roles
     */
    static Workload of(int related, int unrelated) {
        Random random = new Random(SEED);
        List<Rule> about = new RuleMaker(random, "app", related).rules();
        List<Question> questions = questions(random, about);
        List<Rule> rules = new ArrayList<>(about);
        rules.addAll(new RuleMaker(random, "other", unrelated).narrowRules());
        Collections.shuffle(rules, random);
        return new Workload(List.copyOf(rules), questions);
    }

    private static List<Question> questions(Random random, List<Rule> rules) {
        QuestionMaker maker = new QuestionMaker(random, rules);
        List<PlainRule> plain = PlainRule.all(rules);
        Map<Verdict, Integer> missing = new EnumMap<>(MIX);
        List<Question> found = new ArrayList<>();
        while (found.size() < QUESTIONS) {
            Question next = maker.next();
            Verdict verdict = PlainLoop.decide(plain, next);
            int left = missing.getOrDefault(verdict, 0);
            // Assuming a role asks a trust policy as well, which the other engines know nothing of.
            if (left > 0 && !next.action().equals(AccessRequest.ASSUME_ROLE)) {
                missing.put(verdict, left - 1);
                found.add(next);
            }
        }
        return List.copyOf(found);
    }
}

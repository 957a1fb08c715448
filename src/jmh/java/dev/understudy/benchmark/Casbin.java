package dev.understudy.benchmark;

import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import dev.understudy.policy.Effect;
import dev.understudy.policy.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.casbin.jcasbin.main.EnforceResult;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.function.CustomFunction;

/**
 * jCasbin, with one rule for each statement.
 *
 * <p>A rule holds the actions, the resources and the conditions as one text each; two functions look up what was made of that
 * text beforehand. Its own way, a rule for every pair of action and resource, would be several times as many.
 */
final class Casbin implements Engine {
    private final Map<String, BiPredicate<String, Question>> compiled = new HashMap<>();
    private final Enforcer enforcer = new Enforcer(model());
    private final List<Question> questions;

    Casbin(Workload workload) {
        this.questions = workload.questions();
        enforcer.enableLog(false);
        enforcer.addFunction("fits", function("fits"));
        List<List<String>> rules = new ArrayList<>();
        workload.rules().forEach(rule -> rules.add(rule(rules.size(), rule)));
        enforcer.addPolicies(rules);
    }

    @Override
    public Verdict decide(int question) {
        Question asked = questions.get(question);
        EnforceResult answer = enforcer.enforceEx(asked.action(), asked.resource(), asked);
        return answer.isAllow()
                ? Verdict.ALLOW
                : answer.getExplain().isEmpty() ? Verdict.IMPLICIT_DENY : Verdict.EXPLICIT_DENY;
    }

    private static Model model() {
        Model model = new Model();
        model.addDef("r", "r", "act, obj, all");
        model.addDef("p", "p", "id, act, obj, cond, eft");
        model.addDef("e", "e", "some(where (p.eft == allow)) && !some(where (p.eft == deny))");
        model.addDef("m", "m", "fits(r.act, p.act, r.all) && fits(r.obj, p.obj, r.all) && fits(r.act, p.cond, r.all)");
        return model;
    }

    private List<String> rule(int id, Rule rule) {
        return List.of(
                "statement-" + id,
                patterns(rule.actions()),
                patterns(rule.resources()),
                limits(rule.limits()),
                rule.effect() == Effect.DENY ? "deny" : "allow");
    }

    private String patterns(List<String> patterns) {
        String text = String.join("|", patterns);
        compiled.put(text, (value, question) -> anyMatches(patterns, value));
        return text;
    }

    private String limits(List<Limit> limits) {
        List<Predicate<Question>> tests = limits.stream().map(PlainLimit::of).toList();
        String text = limits.toString();
        compiled.put(text, (value, question) -> tests.stream().allMatch(test -> test.test(question)));
        return text;
    }

    private static boolean anyMatches(List<String> patterns, String value) {
        for (String pattern : patterns) {
            if (PlainGlob.matches(pattern, value)) {
                return true;
            }
        }
        return false;
    }

    private CustomFunction function(String name) {
        return new CustomFunction() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public AviatorObject call(
                    Map<String, Object> names, AviatorObject value, AviatorObject text, AviatorObject question) {
                return AviatorBoolean.valueOf(Objects.requireNonNull(compiled.get((String) text.getValue(names)))
                        .test((String) value.getValue(names), (Question) question.getValue(names)));
            }
        };
    }
}

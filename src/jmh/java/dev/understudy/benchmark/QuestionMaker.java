package dev.understudy.benchmark;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes requests near some statements: such as one allows or denies, or one step beside it. */
final class QuestionMaker {
    private static final Map<String, String> FILLING =
            Map.of("log", "LogStore", "ecs", "Instances", "oss", "GetObject", "ram", "Create", "sts", "Role");
    private static final List<String> ADDRESSES = List.of("10.1.2.3", "10.200.0.9", "192.168.7.9", "203.0.113.7");
    private static final List<String> NETWORKS = List.of("vpc-prod-1", "vpc-prod-2", "vpc-test-1");

    private final Random random;
    private final List<Rule> rules;

    QuestionMaker(Random random, List<Rule> rules) {
        this.random = random;
        this.rules = rules;
    }

    Question next() {
        Rule rule = any(rules);
        String action = fill(any(rule.actions()));
        String resource = concrete(any(rule.resources()), service(action));
        return switch (random.nextInt(4)) {
            case 0 -> new Question(action, resource.replace("app-", "nowhere-"), context());
            case 1 -> new Question(fill(any(any(rules).actions())), resource, context());
            default -> new Question(action, resource, context());
        };
    }

    private static String fill(String action) {
        return action.replace("*", FILLING.getOrDefault(service(action), ""));
    }

    private static String concrete(String resource, String service) {
        return resource.equals("*")
                ? "acs:" + service + ":cn-hangzhou:" + RuleMaker.ACCOUNT + ":access"
                : resource.replace(":*:", ":cn-hangzhou:").replace("*", "access");
    }

    private static String service(String action) {
        return action.substring(0, action.indexOf(':'));
    }

    private Map<Limit.Key, String> context() {
        Map<Limit.Key, String> context = new EnumMap<>(Limit.Key.class);
        context.put(Limit.Key.CURRENT_TIME, "2026-01-05T08:00:00Z");
        context.put(Limit.Key.REQUESTED_REGION, random.nextInt(4) == 0 ? "cn-beijing" : "cn-hangzhou");
        context.put(Limit.Key.SOURCE_IP, any(ADDRESSES));
        if (random.nextInt(4) > 0) {
            context.put(Limit.Key.SOURCE_VPC, any(NETWORKS));
        }
        return context;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

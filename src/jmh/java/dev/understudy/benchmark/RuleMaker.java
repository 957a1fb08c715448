package dev.understudy.benchmark;

import dev.understudy.policy.Effect;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes statements of the shapes that people attach: mostly about one project, bucket, instance or role; one in ten denies. */
final class RuleMaker {
    static final String ACCOUNT = "1000000000000001";

    private static final int BROAD_EVERY = 50;
    private static final int BROAD_AT_MOST = 12;
    private static final List<String> WORKERS = List.of(
            "log:GetCursorOrData",
            "log:ListShards",
            "log:GetCheckPoint",
            "log:UpdateCheckPoint",
            "log:CreateConsumerGroup",
            "log:ConsumerGroup*");

    private final Random random;
    private final String prefix;
    private final int count;
    private final int names;

    RuleMaker(Random random, String prefix, int count) {
        this.random = random;
        this.prefix = prefix;
        this.count = count;
        this.names = Math.max(2, count / 8);
    }

    /** All of them; a few are about everything of a service. */
    List<Rule> rules() {
        return IntStream.range(0, count)
                .mapToObj(i -> i % BROAD_EVERY == 0 && i < BROAD_EVERY * BROAD_AT_MOST ? broad() : narrow(i))
                .toList();
    }

    /** All of them, each about something of its own. */
    List<Rule> narrowRules() {
        return IntStream.range(0, count).mapToObj(this::narrow).toList();
    }

    private Rule narrow(int place) {
        String name = prefix + "-" + random.nextInt(names);
        return place % 10 == 9 ? deny(name) : allow(name);
    }

    private Rule broad() {
        return switch (random.nextInt(4)) {
            case 0 -> rule(Effect.ALLOW, List.of("ecs:Describe*"), "acs:ecs:*:" + ACCOUNT + ":*");
            case 1 -> rule(Effect.ALLOW, List.of("log:ListProject"), "acs:log:*:" + ACCOUNT + ":project/*");
            case 2 -> rule(Effect.ALLOW, List.of("oss:ListBuckets", "oss:GetBucketInfo"), "*");
            default -> rule(Effect.DENY, List.of("ram:*AccessKey", "ram:*LoginProfile"), "*");
        };
    }

    private Rule allow(String name) {
        String project = "acs:log:*:" + ACCOUNT + ":project/" + name;
        String bucket = "acs:oss:*:" + ACCOUNT + ":" + name;
        String role = "acs:ram:*:" + ACCOUNT + ":role/" + name;
        return switch (random.nextInt(8)) {
            case 0, 1 -> rule(Effect.ALLOW, List.of("log:PostLogStoreLogs"), project + "/logstore/*");
            case 2 -> rule(Effect.ALLOW, List.of("log:Get*", "log:List*"), project, project + "/*");
            case 3 ->
                rule(Effect.ALLOW, WORKERS, project + "/logstore/access", project + "/logstore/access/consumergroup/*");
            case 4 ->
                rule(Effect.ALLOW, List.of("oss:GetObject", "oss:PutObject"), bucket + "/in/*", bucket + "/out/*");
            case 5 ->
                rule(
                        Effect.ALLOW,
                        List.of("ecs:StartInstance", "ecs:StopInstance", "ecs:RebootInstance"),
                        "acs:ecs:cn-hangzhou:" + ACCOUNT + ":instance/i-" + name);
            case 6 -> rule(Effect.ALLOW, List.of("ram:GetRole", "ram:PassRole"), role);
            default -> rule(Effect.ALLOW, List.of("sts:AssumeRole"), role);
        };
    }

    private Rule deny(String name) {
        return switch (random.nextInt(3)) {
            case 0 ->
                rule(
                        Effect.DENY,
                        List.of("log:Delete*", "log:Update*"),
                        "acs:log:*:" + ACCOUNT + ":project/" + name + "/*");
            case 1 -> rule(Effect.DENY, List.of("oss:*"), "acs:oss:*:" + ACCOUNT + ":" + name + "/private/*");
            default ->
                rule(
                        Effect.DENY,
                        List.of("ecs:StopInstance", "ecs:DeleteInstance"),
                        "acs:ecs:*:" + ACCOUNT + ":instance/i-" + name);
        };
    }

    private Rule rule(Effect effect, List<String> actions, String... resources) {
        return new Rule(effect, actions, List.of(resources), limits(effect));
    }

    /** About one Allow in six is limited. */
    private List<Limit> limits(Effect effect) {
        int kind = effect == Effect.DENY ? Integer.MAX_VALUE : random.nextInt(24);
        return switch (kind) {
            case 0 ->
                List.of(new Limit(Limit.Kind.IP_ADDRESS, Limit.Key.SOURCE_IP, List.of("10.0.0.0/8", "192.168.0.0/16")));
            case 1 -> List.of(new Limit(Limit.Kind.STRING_LIKE, Limit.Key.SOURCE_VPC, List.of("vpc-prod-*")));
            case 2 ->
                List.of(new Limit(
                        Limit.Kind.STRING_EQUALS, Limit.Key.REQUESTED_REGION, List.of("cn-hangzhou", "cn-shanghai")));
            case 3 ->
                List.of(
                        new Limit(Limit.Kind.IP_ADDRESS, Limit.Key.SOURCE_IP, List.of("10.0.0.0/8")),
                        new Limit(Limit.Kind.DATE_LESS_THAN, Limit.Key.CURRENT_TIME, List.of(date())));
            default -> List.of();
        };
    }

    private String date() {
        return 2024 + random.nextInt(8) + "-07-01T00:00:00Z";
    }
}

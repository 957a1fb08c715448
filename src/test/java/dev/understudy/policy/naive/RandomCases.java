package dev.understudy.policy.naive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes one {@code decide} line out of a seed, from small pools chosen so that policies nearly match.
 *
 * <p>It stays where the documents say something: session policies only for role sessions, typed principals only in trust policies, no
 * empty condition block in a resource policy, services and identity providers only for AssumeRole.
 */
public final class RandomCases {
    static final String A = "1000000000000001";
    static final String B = "2000000000000002";
    static final String C = "3000000000000003";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RandomTexts texts;
    private final RandomConditions conditions;
    private final String action;
    private final List<String> resources;
    private final ObjectNode context;
    private final JsonNode principal;

    private RandomCases(SplittableRandom random) {
        texts = new RandomTexts(random);
        action = texts.one(RandomPools.ACTIONS);
        resources = resources();
        conditions = new RandomConditions(texts);
        context = conditions.context();
        principal = assumesRole() && texts.chance(20) ? stranger() : person();
    }

    /** The line that belongs to {@code seed}; the same seed always gives the same line. */
    public static JsonNode line(long seed) {
        return new RandomCases(new SplittableRandom(seed)).line();
    }

    private JsonNode line() {
        boolean session = principal.asText().contains(":role/");
        boolean bucket = action.startsWith("oss:");
        boolean project = action.startsWith("log:");

        ObjectNode policies = JSON.objectNode();
        policies.set("identity", documents(texts.below(3), Kind.IDENTITY));
        policies.set("resourceGroup", documents(texts.chance(30) ? 1 + texts.below(2) : 0, Kind.IDENTITY));
        policies.set("session", documents(session && texts.chance(40) ? 1 : 0, Kind.IDENTITY));
        policies.set("trust", assumesRole() && texts.chance(95) ? document(Kind.TRUST) : JSON.nullNode());
        Kind kind = project ? Kind.PROJECT : Kind.BUCKET;
        policies.set("resource", documents((project || bucket) && texts.chance(50) ? 1 : 0, kind));
        ArrayNode control = policies.putArray("control");
        for (int levels = texts.chance(25) ? 1 + texts.below(4) : 0; levels > 0; levels--) {
            control.add(documents(1 + texts.below(2), Kind.CONTROL));
        }

        ObjectNode line = JSON.objectNode();
        line.put("id", "random");
        line.set("policies", policies);
        line.set("principal", principal);
        line.put("action", texts.chance(5) ? texts.otherCase(action) : action);
        line.set("resource", texts.scalarOrList(resources));
        line.set("context", context);
        return line;
    }

    private boolean assumesRole() {
        return action.startsWith("sts:");
    }

    private List<String> resources() {
        List<String> pool = RandomPools.resourcesOf(action);
        List<String> chosen = new ArrayList<>();
        for (int count = texts.chance(15) ? 2 + texts.below(2) : 1; count > 0; count--) {
            String resource = texts.one(pool);
            chosen.add(
                    texts.chance(6)
                            ? resource.replace(A, texts.one(assumesRole() ? List.of(B) : List.of(B, B, "*", "")))
                            : resource);
        }
        return chosen.stream().distinct().toList();
    }

    private JsonNode person() {
        String account = texts.chance(10) ? B : texts.chance(3) ? C : A;
        return JSON.textNode("acs:ram::" + account + ":"
                + texts.one(List.of(
                        "user/alice", "user/alice", "user/Bob", "user/bob", "role/dev/s1", "role/Reader/s2", "root")));
    }

    private JsonNode stranger() {
        ObjectNode node = JSON.objectNode();
        if (texts.chance(50)) {
            return node.put("service", texts.one(List.of("log.aliyuncs.com", "ecs.aliyuncs.com")))
                    .put("account", texts.one(List.of(A, B)));
        }
        return node.put(
                "federated",
                "acs:ram::" + A + ":"
                        + texts.one(List.of("saml-provider/corp", "saml-provider/other", "oidc-provider/corp")));
    }

    private enum Kind {
        IDENTITY,
        CONTROL,
        TRUST,
        PROJECT,
        BUCKET
    }

    private ArrayNode documents(int count, Kind kind) {
        ArrayNode documents = JSON.arrayNode();
        for (int i = 0; i < count; i++) {
            documents.add(document(kind));
        }
        return documents;
    }

    private ObjectNode document(Kind kind) {
        ObjectNode document = JSON.objectNode();
        document.put("Version", "1");
        ArrayNode statements = document.putArray("Statement");
        for (int count = 1 + texts.below(3); count > 0; count--) {
            statements.add(statement(kind));
        }
        return document;
    }

    private ObjectNode statement(Kind kind) {
        ObjectNode statement = JSON.objectNode();
        int allows = kind == Kind.PROJECT ? 20 : kind == Kind.CONTROL ? 90 : 80;
        statement.put("Effect", texts.chance(allows) ? "Allow" : "Deny");
        switch (kind) {
            case TRUST -> {
                statement.set(
                        "Principal",
                        texts.chance(50) ? RandomPools.trusting(principal, texts) : RandomPools.trusted(texts));
                statement.set("Action", RandomPools.trustActions(texts));
            }
            case PROJECT -> {
                if (texts.chance(60)) {
                    statement.putArray("Principal").add("*");
                }
            }
            case BUCKET -> statement.set("Principal", texts.list(List.of("*", A, A, B, C)));
            case IDENTITY, CONTROL -> {}
        }
        if (kind != Kind.TRUST) {
            boolean identity = kind == Kind.IDENTITY || kind == Kind.CONTROL;
            boolean generous = kind == Kind.CONTROL || texts.chance(25);
            String member = identity && texts.chance(12) ? "NotAction" : "Action";
            statement.set(
                    member,
                    texts.patterns(
                            List.of(generous && member.equals("Action") ? "*" : texts.actionPattern(action)),
                            RandomPools.ACTIONS));
            String resource = texts.one(resources);
            statement.set(
                    "Resource",
                    texts.patterns(
                            List.of(generous ? "*" : texts.resourcePattern(resource)),
                            RandomPools.resourcesOf(action)));
        }
        if (texts.chance(35)) {
            boolean emptyIsHarmless = kind != Kind.PROJECT && kind != Kind.BUCKET;
            statement.set("Condition", conditions.condition(context, emptyIsHarmless));
        }
        return statement;
    }
}

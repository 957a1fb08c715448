package dev.understudy.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.policy.naive.NaiveEvaluator.Answer;
import dev.understudy.policy.naive.NaiveEvaluator.By;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Gives the product's evaluator a line that carries its own policies, the form of the conformance files. */
final class DecideLine {
    private static final Pattern PRINCIPAL =
            Pattern.compile("acs:ram::([0-9]+):(?:(root)|user/(.+)|role/([^/]+)/(.+))");

    private DecideLine() {}

    static Answer decide(JsonNode line) {
        JsonNode policies = line.path("policies");
        AccessRequest request = new AccessRequest(
                principal(line.path("principal")),
                line.path("action").asText(),
                texts(line.path("resource")),
                context(line.path("context")));
        boolean log = request.resources().get(0).startsWith("acs:log:");
        List<List<AppliedPolicy>> control = new ArrayList<>();
        for (JsonNode level : policies.path("control")) {
            control.add(
                    documents("control[" + control.size() + "]", level, PolicyUse.CONTROL, AppliedPolicy.Kind.CONTROL));
        }
        JsonNode trust = policies.path("trust");
        Decision decision = Evaluator.decide(
                request,
                new Policies(
                        control,
                        documents("session", policies.path("session"), PolicyUse.SESSION, AppliedPolicy.Kind.SESSION),
                        documents("identity", policies.path("identity"), PolicyUse.IDENTITY, AppliedPolicy.Kind.CUSTOM),
                        documents(
                                "resourceGroup",
                                policies.path("resourceGroup"),
                                PolicyUse.IDENTITY,
                                AppliedPolicy.Kind.CUSTOM),
                        trust.isObject() ? document("trust", trust, PolicyUse.TRUST, AppliedPolicy.Kind.TRUST) : null,
                        documents(
                                "resource",
                                policies.path("resource"),
                                log ? PolicyUse.PROJECT : PolicyUse.RESOURCE,
                                log ? AppliedPolicy.Kind.PROJECT : AppliedPolicy.Kind.RESOURCE)));
        return new Answer(
                decision.verdict().text(),
                decision.policyType().map(PolicyType::text).orElse(null),
                decision.by().stream()
                        .map(trace -> new By(
                                trace.policy(),
                                trace.statement(),
                                trace.effect().text()))
                        .toList());
    }

    private static List<AppliedPolicy> documents(String name, JsonNode list, PolicyUse use, AppliedPolicy.Kind kind) {
        List<AppliedPolicy> documents = new ArrayList<>();
        for (JsonNode text : list) {
            documents.add(document(name + "[" + documents.size() + "]", text, use, kind));
        }
        return documents;
    }

    private static AppliedPolicy document(String name, JsonNode text, PolicyUse use, AppliedPolicy.Kind kind) {
        return new AppliedPolicy(name, kind, null, null, PolicyParser.parse(text.toString(), use));
    }

    private static Principal principal(JsonNode form) {
        if (form.isObject() && form.has("service")) {
            return new Principal.Service(
                    new AccountId(form.path("account").asText()),
                    form.path("service").asText());
        }
        if (form.isObject()) {
            String provider = form.path("federated").asText();
            return new Principal.Federated(new AccountId(provider.split(":", -1)[3]), provider);
        }
        Matcher matcher = PRINCIPAL.matcher(form.asText());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("unknown principal " + form);
        }
        AccountId account = new AccountId(matcher.group(1));
        @Nullable String user = matcher.group(3);
        if (user != null) {
            return new Principal.User(account, user, null);
        }
        return matcher.group(2) != null
                ? new Principal.Root(account)
                : new Principal.RoleSession(account, matcher.group(4), matcher.group(5));
    }

    private static RequestContext context(JsonNode tree) {
        Map<String, List<String>> values = new HashMap<>();
        tree.properties().forEach(entry -> values.put(entry.getKey(), texts(entry.getValue())));
        return new RequestContext(values);
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(node.asText());
    }
}

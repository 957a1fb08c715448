package dev.understudy.analysis.repair;

import dev.understudy.analysis.lint.CloudNames;
import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Arn;
import dev.understudy.policy.Principal;
import dev.understudy.policy.RequestContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Requests that differ a little from one, by which is measured what else a change opens. */
final class Neighbourhood {
    private static final int ACTIONS = 16;
    private static final List<String> ELSEWHERE = List.of("ecs:RunInstances", "oss:GetObject", "ram:CreateUser");
    private static final String OTHER = "understudy-other";
    private static final AccountId STRANGER = new AccountId("9999999999999999");

    private final List<AccessRequest> probes = new ArrayList<>();
    private final List<Boolean> before;

    Neighbourhood(Situation start) {
        AccessRequest asked = start.request();
        Set<String> resources = new LinkedHashSet<>();
        asked.resources().forEach(resource -> resources.addAll(near(resource)));
        for (String action : actions(asked.action())) {
            resources.forEach(resource -> add(asked.principal(), action, List.of(resource), asked.context()));
        }
        if (hasConditions(start)) {
            contexts(asked.context())
                    .forEach(context -> add(asked.principal(), asked.action(), asked.resources(), context));
        }
        // Identity policies speak for whom they hang on; only a trust policy lets others in.
        if (asked.action().equalsIgnoreCase(AccessRequest.ASSUME_ROLE)) {
            callers(asked.principal())
                    .forEach(caller -> add(caller, asked.action(), asked.resources(), asked.context()));
        }
        probes.removeIf(asked::equals);
        before = probes.stream().map(probe -> start.decide(probe).allowed()).toList();
    }

    Repair measure(Situation after, List<Patch> patches) {
        int opened = 0;
        int closed = 0;
        for (int place = 0; place < probes.size(); place++) {
            boolean was = before.get(place);
            boolean is = after.decide(probes.get(place)).allowed();
            opened += !was && is ? 1 : 0;
            closed += was && !is ? 1 : 0;
        }
        return new Repair(patches, opened, closed, probes.size());
    }

    private static boolean hasConditions(Situation start) {
        return start.decide().hops().stream()
                .flatMap(hop -> hop.statements().stream())
                .anyMatch(trace -> !trace.conditions().isEmpty());
    }

    private void add(Principal principal, String action, List<String> resources, RequestContext context) {
        probes.add(new AccessRequest(principal, action, resources, context));
    }

    private static Set<String> actions(String asked) {
        String service = asked.substring(0, Math.max(0, asked.indexOf(':')));
        List<String> known = CloudNames.actions(service);
        Set<String> actions = new LinkedHashSet<>(List.of(asked, service + ":" + OTHER));
        for (int place = 0; place < ACTIONS && !known.isEmpty(); place++) {
            actions.add(known.get(place * known.size() / ACTIONS));
        }
        actions.addAll(ELSEWHERE);
        return actions;
    }

    private static List<String> near(String resource) {
        return Arn.parse(resource).map(Neighbourhood::near).orElse(List.of(resource));
    }

    private static List<String> near(Arn asked) {
        String path = asked.relative();
        int slash = path.lastIndexOf('/');
        String parent = slash < 0 ? path : path.substring(0, slash);
        List<String> paths = new ArrayList<>(List.of(path, path + "/" + OTHER, parent, parent + "/" + OTHER));
        int first = path.indexOf('/');
        if (first >= 0 && first != slash) {
            int second = path.indexOf('/', first + 1);
            paths.add(path.substring(0, first + 1) + OTHER + path.substring(second));
        }
        List<String> near = new ArrayList<>(paths.stream()
                .map(other -> new Arn(asked.service(), asked.region(), asked.account(), other).toString())
                .toList());
        if (!asked.region().isEmpty()) {
            near.add(new Arn(asked.service(), OTHER, asked.account(), path).toString());
        }
        return near;
    }

    private static List<RequestContext> contexts(RequestContext asked) {
        return List.of(
                RequestContext.EMPTY,
                asked.with(Map.of("acs:SourceIp", List.of("198.51.100.77"))),
                asked.with(Map.of("acs:SourceVpc", List.of("vpc-" + OTHER))),
                asked.with(Map.of("acs:SecureTransport", List.of("false"), "acs:MFAPresent", List.of("false"))),
                asked.with(Map.of("acs:CurrentTime", List.of("2199-01-01T00:00:00Z"))));
    }

    private static List<Principal> callers(Principal asked) {
        return List.of(
                new Principal.User(asked.account(), OTHER, null),
                new Principal.RoleSession(asked.account(), OTHER, OTHER),
                new Principal.User(STRANGER, OTHER, null));
    }
}

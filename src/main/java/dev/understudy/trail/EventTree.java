package dev.understudy.trail;

import dev.understudy.policy.AccountId;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Management events as trees of maps and lists, with the names and texts that ActionTrail gives them. */
public final class EventTree {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private EventTree() {}

    /**
     * The whole event.
     *
     * @param json writes the text of {@code requestParameterJson}
     */
    public static Map<String, Object> of(ManagementEvent event, Function<Map<String, Object>, String> json) {
        Map<String, Object> parameters = parameters(event);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("eventId", id(event.requestId()));
        tree.put("eventVersion", 1);
        tree.put("eventTime", time(event.time()));
        tree.put("eventName", event.api().name());
        tree.put("eventSource", event.api().host());
        tree.put("eventType", "ApiCall");
        tree.put("eventCategory", "Management");
        tree.put("eventRW", event.readOrWrite());
        tree.put("apiVersion", event.api().version());
        tree.put("serviceName", event.api().service());
        tree.put("acsRegion", event.api().region());
        tree.put("isGlobal", event.api().global());
        tree.put("requestId", event.requestId());
        tree.put("requestParameters", parameters);
        tree.put("requestParameterJson", json.apply(parameters));
        putIfAny(tree, "responseElements", event.response());
        ManagementEvent.Failure failure = event.failure();
        if (failure != null) {
            tree.put("errorCode", failure.code());
            tree.put("errorMessage", failure.message());
        }
        tree.put("sourceIpAddress", event.origin().sourceIp());
        tree.put("userAgent", event.origin().userAgent());
        tree.put("additionalEventData", Map.of("Scheme", event.origin().scheme()));
        tree.put("recipientAccountId", event.account().digits());
        putResources(tree, event.resources());
        tree.put("userIdentity", identity(event.identity(), event.time()));
        return tree;
    }

    // The samples of RAM and STS have the request's own id here. Those of Log Service are no UUIDs.
    private static String id(String requestId) {
        return requestId.indexOf('-') > 0
                ? requestId
                : UUID.nameUUIDFromBytes(requestId.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .toUpperCase(Locale.ROOT);
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    // ActionTrail docs, "Sample event logs for role assuming", and "Query ActionTrail events by assuming a RAM role".
    private static Map<String, Object> parameters(ManagementEvent event) {
        Map<String, Object> tree = new LinkedHashMap<>(event.parameters());
        tree.put("AcsHost", event.api().host());
        tree.put("AcsProduct", event.api().service());
        tree.put("HostId", event.api().host());
        tree.put("RequestId", event.requestId());
        tree.put("Region", event.api().region());
        tree.put("RegionId", event.api().region());
        if (event.identity().type().equals("assumed-role")) {
            AccountId player = event.identity().assumedBy();
            if (player != null) {
                tree.put("stsTokenPlayerUid", new BigInteger(player.digits()));
            }
            tree.put("stsTokenPrincipalName", event.identity().userName().replace(':', '/'));
        }
        return tree;
    }

    private static void putResources(Map<String, Object> tree, Map<String, List<String>> resources) {
        if (!resources.isEmpty()) {
            tree.put("resourceType", String.join(";", resources.keySet()));
            tree.put(
                    "resourceName",
                    resources.values().stream()
                            .map(names -> String.join(",", names))
                            .collect(Collectors.joining(";")));
            tree.put("referencedResources", resources);
        }
    }

    private static Map<String, Object> identity(ManagementEvent.Identity who, Instant time) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("mfaAuthenticated", String.valueOf(who.withMfa()));
        // As in the samples, also those of sessions: the time of the event.
        attributes.put("creationDate", time(time));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", who.type());
        tree.put("principalId", who.principalId());
        tree.put("accountId", who.account().digits());
        tree.put("accessKeyId", who.accessKeyId());
        tree.put("userName", who.userName());
        tree.put("sessionContext", Map.of("attributes", attributes));
        return tree;
    }

    private static void putIfAny(Map<String, Object> tree, String name, Map<String, Object> members) {
        if (!members.isEmpty()) {
            tree.put(name, members);
        }
    }
}

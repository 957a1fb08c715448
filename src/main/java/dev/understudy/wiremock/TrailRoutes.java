package dev.understudy.wiremock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.policy.AccountId;
import dev.understudy.trail.EventTree;
import dev.understudy.trail.ManagementEvents;
import dev.understudy.wire.http.WireResponse;
import java.util.List;
import java.util.Map;

/** What ActionTrail tells of management calls. */
final class TrailRoutes {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ManagementEvents events;

    TrailRoutes(ManagementEvents events) {
        this.events = events;
    }

    List<AdminRoute> all() {
        return List.of(new AdminRoute("GET", "/trail", this::list));
    }

    private WireResponse list(AdminRequest request) {
        ManagementEvents.Filter filter = new ManagementEvents.Filter(
                request.parameter("account").map(AccountId::new), request.parameter("eventName"), request.limit());
        return AdminAnswer.ok(Map.of(
                "events",
                events.list(filter).stream()
                        .map(event -> EventTree.of(event, TrailRoutes::text))
                        .toList()));
    }

    private static String text(Map<String, Object> tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException notATree) {
            throw new IllegalArgumentException("parameters must be maps, lists and scalars", notATree);
        }
    }
}

package dev.understudy.wiremock;

import dev.understudy.gateway.CallerContexts;
import dev.understudy.wire.http.WireResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What no client can say of its caller. */
final class CallerRoutes {
    private static final String PATH = "/callers/{accessKeyId}/context";

    private final CallerContexts contexts;

    CallerRoutes(CallerContexts contexts) {
        this.contexts = contexts;
    }

    List<AdminRoute> all() {
        return List.of(new AdminRoute("PUT", PATH, this::set), new AdminRoute("DELETE", PATH, this::clear));
    }

    private WireResponse set(AdminRequest request) {
        Map<String, List<String>> context = new HashMap<>();
        request.json().forEach((key, value) -> context.put(key, strings(key, value)));
        contexts.set(request.variable(), context);
        return AdminAnswer.nothing();
    }

    private static List<String> strings(String key, @Nullable Object value) {
        if (value instanceof String text) {
            return List.of(text);
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new BadAdminRequest(400, "condition key `" + key + "`: expected a string or a list of strings");
    }

    private WireResponse clear(AdminRequest request) {
        contexts.clear(request.variable());
        return AdminAnswer.nothing();
    }
}

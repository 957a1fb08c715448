package dev.understudy.wiremock;

import dev.understudy.wire.http.WireResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the server listens, and whom its clients have to trust. */
final class AddressRoutes {
    private final Supplier<Optional<Doors>> doors;

    /** Empty while not all doors are open: the one this is asked at opens before the last one does. */
    AddressRoutes(Supplier<Optional<Doors>> doors) {
        this.doors = doors;
    }

    List<AdminRoute> all() {
        return List.of(new AdminRoute(
                "GET",
                "/addresses",
                request -> doors.get()
                        .map(AddressRoutes::answer)
                        .orElseGet(() -> AdminAnswer.problem(503, "not every door is open yet; ask again"))));
    }

    private static WireResponse answer(Doors open) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("http", open.http());
        tree.put("https", open.https());
        tree.put("socks", open.socks());
        tree.put("ca", open.ca());
        return AdminAnswer.ok(tree);
    }
}

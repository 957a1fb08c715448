package dev.understudy.wiremock;

import dev.understudy.gateway.Cloud;
import dev.understudy.policy.MalformedId;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import dev.understudy.world.MalformedWorld;
import dev.understudy.world.NotEmulatedYet;
import dev.understudy.world.UnknownPlaceholder;
import dev.understudy.world.UnseedableWorld;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Our own API under {@code /__understudy}: worlds, clock, decisions, trail, callers, addresses. Described in docs/admin-api.md. */
final class AdminApi implements RequestHandler {
    private static final String ROOT = "/__understudy";

    private final List<AdminRoute> routes;

    AdminApi(Cloud cloud, Worlds worlds, Supplier<Optional<Doors>> doors) {
        routes = Stream.of(
                        new WorldRoutes(cloud, worlds).all(),
                        new DecisionRoutes(cloud.trail()).all(),
                        new TrailRoutes(cloud.events()).all(),
                        new CallerRoutes(cloud.contexts()).all(),
                        new KeyRoutes(cloud).all(),
                        new AddressRoutes(doors).all())
                .flatMap(List::stream)
                .toList();
    }

    /** Every path there is, for the docs. */
    List<AdminRoute> routes() {
        return routes;
    }

    @Override
    public WireResponse handle(WireRequest request) {
        String below = request.path().startsWith(ROOT) ? request.path().substring(ROOT.length()) : "";
        boolean pathKnown = false;
        for (AdminRoute route : routes) {
            Optional<String> segment = route.match(below);
            if (segment.isPresent() && route.method().equals(request.method())) {
                return answer(route, request, segment.get());
            }
            pathKnown |= segment.isPresent();
        }
        return pathKnown
                ? AdminAnswer.problem(405, "no " + request.method() + " on this path; see docs/admin-api.md")
                : AdminAnswer.problem(404, "no such path; see docs/admin-api.md");
    }

    private static WireResponse answer(AdminRoute route, WireRequest request, String segment) {
        try {
            return route.answer().apply(AdminRequest.of(request, segment));
        } catch (BadAdminRequest bad) {
            return AdminAnswer.problem(bad.status(), bad.problem());
        } catch (MalformedWorld | UnseedableWorld | UnknownPlaceholder | MalformedId malformed) {
            return AdminAnswer.problem(400, String.valueOf(malformed.getMessage()));
        } catch (NotEmulatedYet refused) {
            return AdminAnswer.problem(501, String.valueOf(refused.getMessage()));
        }
    }
}

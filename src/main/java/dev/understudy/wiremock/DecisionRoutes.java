package dev.understudy.wiremock;

import dev.understudy.policy.AccountId;
import dev.understudy.report.DecisionJson;
import dev.understudy.report.DecisionText;
import dev.understudy.trail.DecisionRecord;
import dev.understudy.trail.Trail;
import dev.understudy.wire.http.WireResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was decided, and what could not be. */
final class DecisionRoutes {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Trail trail;
    private final DecisionWait newer;

    DecisionRoutes(Trail trail) {
        this.trail = trail;
        this.newer = new DecisionWait(trail);
    }

    List<AdminRoute> all() {
        return List.of(
                new AdminRoute("GET", "/decisions", this::list),
                new AdminRoute("GET", "/decisions/{requestId}", this::find),
                new AdminRoute("GET", "/not-emulated", request -> AdminAnswer.ok(new TreeMap<>(trail.notEmulated()))));
    }

    private WireResponse list(AdminRequest request) {
        Trail.Filter filter = new Trail.Filter(
                request.parameter("accessKeyId"),
                request.parameter("action"),
                request.parameter("account").map(AccountId::new),
                request.limit());
        Optional<String> after = request.parameter("after");
        Duration wait = request.parameter("wait").map(DecisionRoutes::wait).orElse(Duration.ZERO);
        if (after.isEmpty() && !wait.isZero()) {
            throw new BadAdminRequest(400, "`wait` goes with `after`; expected a request id, or `after=` to see all");
        }
        List<DecisionRecord> found = after.isEmpty() ? trail.list(filter) : newer.after(after.get(), filter, wait);
        return AdminAnswer.ok(
                Map.of("decisions", found.stream().map(DecisionJson::record).toList()));
    }

    private static Duration wait(String text) {
        try {
            Duration wait = Duration.parse(text);
            if (!wait.isNegative() && wait.compareTo(LONGEST_WAIT) <= 0) {
                return wait;
            }
        } catch (DateTimeException notADuration) {
            // Answered below, as everything else that is none.
        }
        throw new BadAdminRequest(400, "`wait` is `" + text + "`; expected a duration up to `PT30S`");
    }

    private WireResponse find(AdminRequest request) {
        return trail.find(request.variable())
                .map(found -> request.wantsText()
                        ? AdminAnswer.text(DecisionText.of(found))
                        : AdminAnswer.ok(DecisionJson.record(found)))
                .orElseGet(() -> AdminAnswer.problem(404, "no decision for request `" + request.variable() + "`"));
    }
}

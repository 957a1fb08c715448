package dev.understudy.gateway;

import dev.understudy.account.CloudError;
import dev.understudy.trail.DecisionRecord;
import dev.understudy.wire.http.WireRequest;

/** What is left of a request when it has ended: its decision record, and of a management call an event. */
final class Records {
    private final Cloud cloud;
    private final ActionTrail actionTrail;

    Records(Cloud cloud) {
        this.cloud = cloud;
        this.actionTrail = new ActionTrail(cloud);
    }

    void succeeded(WireRequest request, Attempt attempt, int status) {
        keep(request, attempt, attempt.succeeded(status));
    }

    void failed(WireRequest request, Attempt attempt, CloudError error) {
        keep(request, attempt, attempt.failed(error));
    }

    private void keep(WireRequest request, Attempt attempt, DecisionRecord left) {
        // The event first: who waits for the record finds both.
        actionTrail.tell(request, attempt, left.answer());
        cloud.trail().add(left);
    }
}

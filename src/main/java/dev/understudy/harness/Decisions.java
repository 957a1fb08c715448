package dev.understudy.harness;

import java.util.List;
import java.util.Optional;

/** What was decided on the calls into a world, and why. */
public final class Decisions {
    private final AdminClient admin;
    private final World world;

    Decisions(AdminClient admin, World world) {
        this.admin = admin;
        this.world = world;
    }

    /** The decision on the request of that id, as its caller was given it. */
    public Optional<RecordedDecision> of(String requestId) {
        return admin.decision(requestId);
    }

    /** The newest decisions on calls that touch an account of this world, as owner or caller; oldest first. */
    public List<RecordedDecision> in(String account, int limit) {
        return admin.decisionsIn(world.fill("{" + account + "}"), limit);
    }

    /** The newest decisions on calls signed with a key, oldest first; a session has a key of its own. */
    public List<RecordedDecision> by(String accessKeyId, int limit) {
        return admin.decisions(accessKeyId, limit);
    }

    /** The newest decision on a call signed with a key. */
    public Optional<RecordedDecision> lastBy(String accessKeyId) {
        return by(accessKeyId, 1).stream().findFirst();
    }

    /** The newest decision on a call that touches an account of this world. */
    public Optional<RecordedDecision> lastIn(String account) {
        return in(account, 1).stream().findFirst();
    }

    /** The whole trace of a decision, as lines for people. */
    public String explain(RecordedDecision decision) {
        return admin.explanation(decision.requestId());
    }
}

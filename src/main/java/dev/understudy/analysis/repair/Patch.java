package dev.understudy.analysis.repair;

import dev.understudy.policy.AppliedPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of one policy.
 *
 * @param target the policy as it is; for a new one, as it shall be
 * @param before its text; null for one that is detached whole
 * @param after its text then
 * @param words what is done, for people: an imperative without a full stop
 */
public record Patch(
        Kind kind, AppliedPolicy target, @Nullable PolicyText before, String after, String words) {
    /** What is done; of those that open as little, the earlier is the better. */
    public enum Kind {
        FIX_ENTRY,
        CHANGE_CONDITION,
        ADD_ACTION,
        ADD_RESOURCE,
        ADD_PRINCIPAL,
        WIDEN_RESOURCE,
        ADD_STATEMENT,
        NEW_POLICY,
        NARROW_DENY,
        REMOVE_CONDITION,
        REMOVE_STATEMENT,
        DETACH_POLICY
    }

    /** Changes one after the other, those of the same policy as one. */
    static List<Patch> joined(List<Patch> patches) {
        List<Patch> joined = new ArrayList<>();
        for (Patch patch : patches) {
            int last = lastOf(joined, patch.target);
            if (last < 0) {
                joined.add(patch);
            } else {
                joined.set(last, joined.get(last).then(patch));
            }
        }
        return joined;
    }

    private static int lastOf(List<Patch> patches, AppliedPolicy target) {
        for (int place = patches.size() - 1; place >= 0; place--) {
            AppliedPolicy other = patches.get(place).target;
            if (other.kind() == target.kind() && other.name().equals(target.name())) {
                return place;
            }
        }
        return -1;
    }

    private Patch then(Patch next) {
        return next.before == null
                ? new Patch(next.kind, target, null, "", next.words)
                : new Patch(kind, target, before, next.after, words + "; " + next.words);
    }

    /** Wildcards that are there only after the change. */
    int breadth() {
        return (int) Math.max(0, wildcards(after) - (before == null ? 0 : wildcards(before.text())));
    }

    private static long wildcards(String text) {
        return text.chars().filter(letter -> letter == '*').count();
    }
}

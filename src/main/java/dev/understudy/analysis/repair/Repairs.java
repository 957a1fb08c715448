package dev.understudy.analysis.repair;

import dev.understudy.analysis.near.NearMisses;
import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Hop;
import dev.understudy.policy.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the repairs of a denial: tries changes, lets the engine decide anew, and keeps what lets the request through. */
public final class Repairs {
    // A decision has at most a control policy, a session policy and two sides, for each of its resources.
    private static final int MOST_PATCHES = 6;
    private static final int KEPT = 5;

    private final Situation start;
    private final Neighbourhood neighbourhood;
    private final Set<String> seen = new HashSet<>();

    private Repairs(Situation start) {
        this.start = start;
        this.neighbourhood = new Neighbourhood(start);
    }

    /** Those that open least first; none for what is allowed, and for what no policy can allow. */
    public static List<Repair> of(Situation situation) {
        return new Repairs(situation).all();
    }

    private List<Repair> all() {
        List<Repair> found = new ArrayList<>();
        for (Patch patch : candidates(start, start.decide())) {
            complete(patch).filter(this::isNew).map(this::measured).ifPresent(found::add);
        }
        found.sort(Repair.LEAST_OPEN);
        return List.copyOf(found.subList(0, Math.min(KEPT, found.size())));
    }

    private record Changed(Situation situation, List<Patch> patches) {}

    private boolean isNew(Changed changed) {
        return seen.add(changed.patches().stream()
                .map(patch -> patch.target().kind() + patch.target().name() + "\n" + patch.after())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private Repair measured(Changed changed) {
        return neighbourhood.measure(changed.situation(), changed.patches());
    }

    /** Go on from a first change until the request is let through; empty when that leads nowhere. */
    private Optional<Changed> complete(Patch first) {
        List<Patch> patches = new ArrayList<>();
        Situation now = start;
        Patch next = first;
        while (next != null && patches.size() < MOST_PATCHES) {
            Situation then = now.with(next).orElse(null);
            if (then == null) {
                return Optional.empty();
            }
            patches.add(next);
            if (then.decide().allowed()) {
                return Optional.of(new Changed(then, Patch.joined(patches)));
            }
            if (!isProgress(now, then)) {
                return Optional.empty();
            }
            now = then;
            next = best(now).orElse(null);
        }
        return Optional.empty();
    }

    /** Of the changes that get over the hop that refuses, the one that opens least. */
    private Optional<Patch> best(Situation now) {
        return candidates(now, now.decide()).stream()
                .filter(patch -> now.with(patch)
                        .filter(then -> then.decide().allowed() || isProgress(now, then))
                        .isPresent())
                .min(Comparator.comparingInt((Patch patch) -> opened(now, patch))
                        .thenComparingInt(Patch::breadth)
                        .thenComparing(Patch::kind));
    }

    private int opened(Situation now, Patch patch) {
        return now.with(patch)
                .map(then -> neighbourhood.measure(then, List.of(patch)).opened())
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether less is refused than before, or it is refused later on the way: what comes first has to be mended first. */
    private static boolean isProgress(Situation before, Situation after) {
        int resources = refused(after) - refused(before);
        if (resources != 0) {
            return resources < 0;
        }
        Decision was = before.decide();
        Decision is = after.decide();
        if (was.verdict() != is.verdict() && is.verdict() == Verdict.IMPLICIT_DENY) {
            return true;
        }
        Hop from = NearMisses.end(was).orElseThrow();
        Hop to = NearMisses.end(is).orElseThrow();
        return to.stage().compareTo(from.stage()) > 0
                || refusing(is) < refusing(was)
                || (to.stage() == from.stage()
                        && to.deciding().size() < from.deciding().size());
    }

    private static int refused(Situation situation) {
        AccessRequest request = situation.request();
        return (int) request.resources().stream()
                .map(resource ->
                        new AccessRequest(request.principal(), request.action(), List.of(resource), request.context()))
                .filter(one -> !situation.decide(one).allowed())
                .count();
    }

    private static long refusing(Decision decision) {
        return decision.hops().stream()
                .filter(hop -> hop.counts() && hop.verdict() != Verdict.ALLOW)
                .count();
    }

    private static List<Patch> candidates(Situation situation, Decision decision) {
        Hop hop = NearMisses.end(decision).orElse(null);
        if (hop == null || hop.stage().policyType() == null) {
            return List.of();
        }
        return hop.verdict() == Verdict.EXPLICIT_DENY
                ? new DenyCandidates(situation, hop).all()
                : new AllowCandidates(situation, hop).all();
    }
}

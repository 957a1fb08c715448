package dev.understudy.policy.naive;

import java.util.ArrayList;
import java.util.List;

/** What one stage found: the statements that apply, by effect. */
record NaiveVerdict(boolean allowed, List<NaiveEvaluator.By> allows, List<NaiveEvaluator.By> denies) {
    NaiveVerdict {
        allows = List.copyOf(allows);
        denies = List.copyOf(denies);
    }

    static final NaiveVerdict NOTHING = new NaiveVerdict(false, List.of(), List.of());

    /** One policy set: any Deny that applies denies, else any Allow allows, else nothing is said. */
    static NaiveVerdict of(List<NaiveEvaluator.By> applying) {
        List<NaiveEvaluator.By> allows =
                applying.stream().filter(by -> by.effect().equals("Allow")).toList();
        List<NaiveEvaluator.By> denies =
                applying.stream().filter(by -> by.effect().equals("Deny")).toList();
        return new NaiveVerdict(denies.isEmpty() && !allows.isEmpty(), allows, denies);
    }

    /** Both must allow; a Deny of either denies. */
    NaiveVerdict and(NaiveVerdict other) {
        return new NaiveVerdict(allowed && other.allowed, joined(allows, other.allows), joined(denies, other.denies));
    }

    boolean denied() {
        return !denies.isEmpty();
    }

    static List<NaiveEvaluator.By> joined(List<NaiveEvaluator.By> first, List<NaiveEvaluator.By> second) {
        List<NaiveEvaluator.By> all = new ArrayList<>(first);
        second.stream().filter(by -> !all.contains(by)).forEach(all::add);
        return all;
    }
}

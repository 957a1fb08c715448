package dev.understudy.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The rulings in force: all the standard ones, but for those that were switched.
 *
 * @param switched where the other answer holds
 */
public record Rulings(Set<Ruling> switched) {
    public static final Rulings STANDARD = new Rulings(Set.of());

    public Rulings {
        switched = switched.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(switched));
    }

    /** Whether a world has chosen the other answer. */
    public boolean isSwitched(Ruling ruling) {
        return switched.contains(ruling);
    }

    /** The answer in force. */
    public String answer(Ruling ruling) {
        return isSwitched(ruling) ? ruling.other() : ruling.standard();
    }

    /** These, with the other answer to one. */
    public Rulings flipped(Ruling ruling) {
        Set<Ruling> flipped = EnumSet.noneOf(Ruling.class);
        flipped.addAll(switched);
        if (!flipped.remove(ruling)) {
            flipped.add(ruling);
        }
        return new Rulings(flipped);
    }
}

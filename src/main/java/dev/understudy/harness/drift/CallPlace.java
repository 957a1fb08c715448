package dev.understudy.harness.drift;

import java.util.Comparator;

/**
 * Which call of which scenario.
 *
 * @param scenario {@code FILE:LINE NAME}
 * @param step {@code LINE: TEXT}
 * @param number counts the scenario's calls from 1
 */
public record CallPlace(String scenario, String step, int number) {
    static final Comparator<CallPlace> ORDER = Comparator.comparing(CallPlace::scenario)
            .thenComparing(CallPlace::number)
            .thenComparing(CallPlace::step);
}

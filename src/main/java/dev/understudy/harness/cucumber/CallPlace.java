package dev.understudy.harness.cucumber;

/**
 * Which call of which scenario.
 *
 * @param scenario {@code FILE:LINE NAME}
 * @param step {@code LINE: TEXT}
 * @param number counts the scenario's calls from 1
 */
public record CallPlace(String scenario, String step, int number) {}

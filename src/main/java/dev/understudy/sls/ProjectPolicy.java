package dev.understudy.sls;

/**
 * The policy of a project.
 *
 * @param text as it was put, to be given back verbatim
 * @param document the same, as whoever put it understood it
 */
public record ProjectPolicy(String text, Object document) {}

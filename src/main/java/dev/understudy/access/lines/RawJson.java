package dev.understudy.access.lines;

/**
 * JSON as it stands in a line, to the letter: a policy document must be judged as it was written.
 *
 * @param column where it begins, from 1
 */
record RawJson(String text, int column) {}

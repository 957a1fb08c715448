package dev.understudy.policy;

import java.util.List;

/**
 * How one line of a condition came out.
 *
 * @param absent true when the request carried no such key
 */
public record ConditionTrace(
        String operator, String key, List<String> wanted, List<String> actual, boolean absent, boolean met) {}

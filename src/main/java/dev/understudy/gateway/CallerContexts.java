package dev.understudy.gateway;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Condition keys given for the holder of an access key from outside, such as another source address or MFA: no SDK can set
 * them, and {@code X-Forwarded-For} is never believed. For a session, those of its own key.
 */
public final class CallerContexts {
    private final Map<String, Map<String, List<String>>> byKey = new ConcurrentHashMap<>();

    public void set(String accessKeyId, Map<String, List<String>> context) {
        byKey.put(accessKeyId, Map.copyOf(context));
    }

    public void clear(String accessKeyId) {
        byKey.remove(accessKeyId);
    }

    Map<String, List<String>> of(String accessKeyId) {
        return byKey.getOrDefault(accessKeyId, Map.of());
    }
}

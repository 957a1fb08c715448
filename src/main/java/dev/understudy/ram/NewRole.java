package dev.understudy.ram;

import dev.understudy.ram.RamRole.TrustPolicy;
import java.util.Map;

/** A role as CreateRole describes it. */
public record NewRole(
        String name, String description, TrustPolicy trust, int maxSessionSeconds, Map<String, String> tags) {
    /** RAM API "CreateRole": the default of MaxSessionDuration, in seconds. */
    public static final int DEFAULT_SESSION_SECONDS = 3600;

    public NewRole {
        tags = Map.copyOf(tags);
    }
}

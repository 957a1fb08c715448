package dev.understudy.harness.drift;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a client saw of one call, with everything taken out that differs from run to run.
 *
 * @param decision {@code Allow}, {@code Deny} for want of rights, or {@code Refused} otherwise
 * @param status the HTTP status; null where the client does not pass it on
 * @param code of the error; null for a success
 * @param message of the error, as a pattern; null for a success
 */
public record SeenCall(
        String decision,
        @Nullable Integer status,
        @Nullable String code,
        @Nullable String message) {
    public static final String ALLOW = "Allow";
    public static final String DENY = "Deny";
    public static final String REFUSED = "Refused";

    public boolean allowed() {
        return decision.equals(ALLOW);
    }

    /** Where the other one differs, as field to its value here and there; a status that only one client passes on is no difference. */
    Map<String, Difference> differences(SeenCall other) {
        Map<String, Difference> found = new LinkedHashMap<>();
        put(found, "decision", decision, other.decision);
        if (status != null && other.status != null) {
            put(found, "status", status.toString(), other.status.toString());
        }
        put(found, "code", code, other.code);
        put(found, "message", message, other.message);
        return found;
    }

    private static void put(
            Map<String, Difference> found, String field, @Nullable String here, @Nullable String there) {
        if (!Objects.equals(here, there)) {
            found.put(field, new Difference(here, there));
        }
    }
}

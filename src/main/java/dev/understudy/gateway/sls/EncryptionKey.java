package dev.understudy.gateway.sls;

import java.util.List;
import java.util.Map;

/**
 * The condition key {@code log:Encrypted} (Log Service, "RAM authorization", for CreateLogStore and UpdateLogStore).
 *
 * <p>ASSUMED: true where {@code encrypt_conf} has {@code enable} true; false where it has not, and for a logstore made
 * without it, which is not encrypted either. An update without it leaves the logstore as it is, and the key is absent.
 */
final class EncryptionKey {
    private static final String SETTINGS = "encrypt_conf";

    private EncryptionKey() {}

    /** What the making of a logstore tells. */
    static Map<String, List<String>> ofNew(SlsCall call) {
        return key(JsonBody.fieldsOrNone(call));
    }

    /** What the change of a logstore tells, which may be nothing. */
    static Map<String, List<String>> ofChanged(SlsCall call) {
        Map<String, Object> fields = JsonBody.fieldsOrNone(call);
        return fields.get(SETTINGS) == null ? Map.of() : key(fields);
    }

    private static Map<String, List<String>> key(Map<String, Object> fields) {
        boolean encrypted =
                fields.get(SETTINGS) instanceof Map<?, ?> settings && Boolean.TRUE.equals(settings.get("enable"));
        return Map.of("log:Encrypted", List.of(String.valueOf(encrypted)));
    }
}

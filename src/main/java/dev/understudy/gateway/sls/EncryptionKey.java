package dev.understudy.gateway.sls;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The condition key {@code log:Encrypted} (Log Service, "RAM authorization", for CreateLogStore and UpdateLogStore). */
public final class EncryptionKey {
    private static final String NAME = "log:Encrypted";
    private static final String CREATE = "CreateLogStore";
    private static final Set<String> OPERATIONS = Set.of(CREATE, "UpdateLogStore");

    private EncryptionKey() {}

    /**
     * What a call tells of encryption; nothing when it tells nothing.
     *
     * <p>ASSUMED: true where {@code encrypt_conf} has {@code enable} true; false where it has not, and for a logstore made
     * without it, which is not encrypted either. An update without it leaves the logstore as it is, and the key is absent.
     */
    public static Map<String, List<String>> of(SlsOperation operation, SlsCall call) {
        if (!OPERATIONS.contains(operation.name())) {
            return Map.of();
        }
        Object settings = operation.bodyFields(call).get("encrypt_conf");
        if (settings == null && !operation.name().equals(CREATE)) {
            return Map.of();
        }
        boolean encrypted = settings instanceof Map<?, ?> fields && Boolean.TRUE.equals(fields.get("enable"));
        return Map.of(NAME, List.of(String.valueOf(encrypted)));
    }
}

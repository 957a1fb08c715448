package dev.understudy.sls;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What CreateLogStore and UpdateLogStore set.
 *
 * @param ttl days that data are kept, 1 to 3650, the last meaning for ever
 * @param shardCount shards to begin with, 1 to 100
 * @param attributes the documented fields besides, as they were given
 */
public record LogStoreSettings(String name, int ttl, int shardCount, Map<String, Object> attributes) {
    // Log Service API "CreateLogStore", "UpdateLogStore"; archiveTTL is computed, never given.
    private static final List<String> DOCUMENTED = List.of(
            "enable_tracking",
            "autoSplit",
            "maxSplitShard",
            "appendMeta",
            "hot_ttl",
            "infrequentAccessTTL",
            "mode",
            "telemetryType",
            "productType",
            "encrypt_conf",
            "processorId",
            "resourceQuota");
    // Log Service API "CreateLogStore", encrypt_conf
    private static final Set<String> ENCRYPT_TYPES = Set.of(
            "default", "m4", "sm4_ecb", "sm4_cbc", "sm4_gcm", "aes_ecb", "aes_cbc", "aes_cfb", "aes_ofb", "aes_gcm");
    private static final int UNSET = -1;

    public LogStoreSettings {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** Settings with nothing but the three that every logstore has. */
    public static LogStoreSettings of(String name, int ttl, int shardCount) {
        return new LogStoreSettings(name, ttl, shardCount, Map.of());
    }

    /** Read the JSON tree of CreateLogStore; refuses {@code LogStoreInfoInvalid}. */
    public static LogStoreSettings parse(Map<String, ?> json) {
        LogStoreSettings nothing = new LogStoreSettings(string(json, "logstoreName"), 0, 0, Map.of());
        return nothing.with(json);
    }

    /** These with the fields of a JSON tree over them; {@code -1} and absent leave a field as it is. */
    public LogStoreSettings with(Map<String, ?> json) {
        Map<String, Object> fields = new LinkedHashMap<>(attributes);
        for (String field : DOCUMENTED) {
            Object value = json.get(field);
            // Vendor's StorageTtl: an update with infrequentAccessTTL -1 keeps the old value.
            if (value != null && !(Objects.equals(value, UNSET) && fields.containsKey(field))) {
                fields.put(field, value);
            }
        }
        return new LogStoreSettings(name, number(json, "ttl", ttl), number(json, "shardCount", shardCount), fields);
    }

    /** Refuse {@code LogStoreInfoInvalid} what the cloud would. */
    LogStoreSettings checked() {
        if (!Names.isLogStore(name)) {
            throw SlsError.logStoreInfoInvalid("logstore name " + name + " is invalid");
        }
        // ASSUMED: wording of these two after that of maxSplitShard; the ranges are documented.
        within("ttl", ttl, 3650);
        within("shardCount", shardCount, 100);
        if (flag("autoSplit")) {
            within("maxSplitShard", number(attributes, "maxSplitShard", UNSET), 256);
        }
        checkTiers();
        if (attributes.get("encrypt_conf") instanceof Map<?, ?> encrypt
                && !ENCRYPT_TYPES.contains(String.valueOf(encrypt.get("encrypt_type")))) {
            throw SlsError.logStoreInfoInvalid(
                    "The encrypt_conf is invalid, [encrypt_type] key is missing or not supported");
        }
        return this;
    }

    // Vendor's StorageTtl: hot, then infrequent access of 30 days or more, then archive of 60 or more.
    private void checkTiers() {
        int infrequent = number(attributes, "infrequentAccessTTL", UNSET);
        if (infrequent == UNSET) {
            return;
        }
        if (infrequent < 30) {
            throw SlsError.logStoreInfoInvalid("infrequentAccessTTL must large than 30");
        }
        if (ttl - Math.max(0, number(attributes, "hot_ttl", UNSET)) - infrequent < 60) {
            throw SlsError.logStoreInfoInvalid("archiveTTL must large than 60");
        }
    }

    /** {@code standard}, {@code query} or {@code lite}. */
    public String mode() {
        return attributes.get("mode") instanceof String mode ? mode : "standard";
    }

    /** Empty for logs, {@code Metrics} for a metric store. */
    public String telemetryType() {
        return attributes.get("telemetryType") instanceof String type ? type : "";
    }

    /** True when the server adds the sender's address and the time of receipt to each log group. */
    public boolean appendMeta() {
        return flag("appendMeta");
    }

    Retention retention() {
        return new Retention(ttl);
    }

    private boolean flag(String field) {
        return Objects.equals(attributes.get(field), true);
    }

    private static void within(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw SlsError.logStoreInfoInvalid(field + " must be within range [1, " + most + "]");
        }
    }

    private static String string(Map<String, ?> json, String field) {
        return json.get(field) instanceof String text ? text : "";
    }

    private static int number(Map<String, ?> json, String field, int absent) {
        Object value = json.get(field);
        if (value == null) {
            return absent;
        }
        if (value instanceof Integer number) {
            return number;
        }
        // ASSUMED: wording; the code is that of every other wrong field.
        throw SlsError.logStoreInfoInvalid(field + " is invalid");
    }
}

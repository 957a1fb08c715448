package dev.understudy.gateway.ram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcErrors;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The {@code Tag} parameter: one JSON array as SDKs send it, or {@code Tag.1.Key}, {@code Tag.1.Value} and so on. */
final class Tags {
    private static final String TAG = "Tag";
    // API metadata of April 2026.
    private static final int MOST = 20;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    private Tags() {}

    static Map<String, String> of(RpcCall call) {
        Map<String, String> tags = new TreeMap<>();
        call.text(TAG).ifPresent(text -> readList(text, tags));
        for (int number = 1; call.text("Tag." + number + ".Key").isPresent(); number++) {
            put(tags, call.required("Tag." + number + ".Key"), call.orEmpty("Tag." + number + ".Value"));
        }
        if (tags.size() > MOST) {
            throw RpcErrors.invalid(TAG);
        }
        return tags;
    }

    /** The tags of a request as condition keys (RAM help, "Common condition keys"). */
    static Map<String, List<String>> requestTags(RpcCall call) {
        Map<String, List<String>> keys = new TreeMap<>();
        of(call).forEach((key, value) -> keys.put("acs:RequestTag/" + key, List.of(value)));
        return keys;
    }

    /** True when all tags that were asked for are among those there are. */
    static boolean fit(Map<String, String> wanted, Map<String, String> there) {
        return there.entrySet().containsAll(wanted.entrySet());
    }

    static Map<String, Object> list(Map<String, String> tags) {
        return Fields.list(
                "Tag",
                tags.entrySet(),
                tag -> Fields.of("TagKey", tag.getKey())
                        .and("TagValue", tag.getValue())
                        .map());
    }

    private static void readList(String text, Map<String, String> into) {
        for (JsonNode tag : JsonTexts.array(TAG, text)) {
            put(into, member(tag, "Key"), member(tag, "Value"));
        }
    }

    private static String member(JsonNode tag, String name) {
        JsonNode found = tag.path(name);
        return found.isMissingNode() ? "" : JsonTexts.text(TAG, found);
    }

    private static void put(Map<String, String> tags, String key, String value) {
        if (key.isEmpty() || key.length() > LONGEST_KEY || value.length() > LONGEST_VALUE) {
            throw RpcErrors.invalid(TAG);
        }
        tags.put(key, value);
    }
}

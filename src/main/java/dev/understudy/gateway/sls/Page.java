package dev.understudy.gateway.sls;

import dev.understudy.sls.SlsError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The part of a list that a call asks for. */
record Page(int offset, int size) {
    // Log Service API "ListProject", "ListLogStores"
    private static final int LARGEST = 500;

    static Page of(SlsCall call, int size) {
        Page page = new Page(call.number("offset", 0), call.number("size", size));
        if (page.size > LARGEST) {
            throw SlsError.invalidPair("size", Integer.toString(page.size));
        }
        return page;
    }

    /** Answer with {@code count}, {@code total} and the items under their name. */
    <T> Map<String, Object> answer(String name, List<T> all, Function<T, Object> each) {
        List<Object> items = all.stream().skip(offset).limit(size).map(each).toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("count", items.size());
        json.put("total", all.size());
        json.put(name, items);
        return json;
    }
}

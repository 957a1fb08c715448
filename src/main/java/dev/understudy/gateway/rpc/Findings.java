package dev.understudy.gateway.rpc;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What an operation found out about one call, so that it decides and acts on the same; of one thread. */
public final class Findings {
    private final Map<Class<?>, Object> found = new HashMap<>();

    /** What was found before, or else what is found now; who finds nothing refuses, and looks again next time. */
    public <T> T once(Class<T> kind, Supplier<T> search) {
        Object known = found.get(kind);
        if (known != null) {
            return kind.cast(known);
        }
        T now = search.get();
        found.put(kind, now);
        return now;
    }
}

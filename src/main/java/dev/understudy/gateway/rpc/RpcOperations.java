package dev.understudy.gateway.rpc;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All operations of RPC style: those that are emulated, and the names of those that are not. */
public final class RpcOperations {
    private final Map<RpcService, SortedMap<String, Lookup>> known = new EnumMap<>(RpcService.class);

    /** One line of the support table. */
    public record Entry(RpcService service, String name, Lookup lookup) {}

    public RpcOperations(Collection<RpcOperation> emulated) {
        for (RpcService service : RpcService.values()) {
            SortedMap<String, Lookup> byName = new TreeMap<>();
            KnownNames.notEmulated(service).forEach(name -> byName.put(name, new Lookup.NotEmulated(name)));
            known.put(service, byName);
        }
        emulated.forEach(
                operation -> entries(operation.service()).put(operation.name(), new Lookup.Emulated(operation)));
    }

    /** Look an action up; names compare with their case. */
    public Lookup find(RpcService service, String action) {
        return entries(service).getOrDefault(action, new Lookup.Unknown());
    }

    /** All that is known, by service and name. */
    public List<Entry> list() {
        return known.entrySet().stream()
                .flatMap(service -> service.getValue().entrySet().stream()
                        .map(entry -> new Entry(service.getKey(), entry.getKey(), entry.getValue())))
                .sorted(Comparator.comparing(Entry::service).thenComparing(Entry::name))
                .toList();
    }

    private SortedMap<String, Lookup> entries(RpcService service) {
        return known.getOrDefault(service, Collections.emptySortedMap());
    }
}

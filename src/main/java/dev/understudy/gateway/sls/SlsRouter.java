package dev.understudy.gateway.sls;

import dev.understudy.account.Refused;
import dev.understudy.sls.LogGroupLimits;
import dev.understudy.sls.LogService;
import dev.understudy.sls.SlsError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of all operations of Log Service, and the way from a request into it. */
public final class SlsRouter {
    // Fixed segments before variables, and what asks for something in the query before what does not.
    private static final Comparator<SlsPattern> ORDER = Comparator.comparing(SlsPattern::variables)
            .thenComparing(pattern -> pattern.query().isEmpty());

    private final List<Row> table;
    private final Map<Key, List<Entry>> index;

    /**
     * One line of the table, for the docs.
     *
     * @param action empty when it is not emulated, as is {@code resource}
     */
    public record Row(SlsPattern pattern, String action, String resource, boolean emulated) {}

    private record Key(String method, int length, String first) {
        static Key of(String method, List<String> segments) {
            return new Key(method, segments.size(), segments.isEmpty() ? "" : segments.get(0));
        }
    }

    private record Entry(
            SlsPattern pattern,
            List<String> segments,
            @Nullable SlsOperation operation) {
        Entry(SlsPattern pattern, @Nullable SlsOperation operation) {
            this(pattern, SlsPattern.segments(pattern.path()), operation);
        }

        Row row() {
            return operation == null
                    ? new Row(pattern, "", "", false)
                    : new Row(pattern, operation.action(), operation.resource(), true);
        }

        Stream<Found> match(List<String> path) {
            return SlsPattern.match(segments, path).map(variables -> new Found(this, variables)).stream();
        }
    }

    private record Found(Entry entry, Map<String, String> variables) {
        SlsPattern pattern() {
            return entry.pattern;
        }

        SlsRoute route() {
            return entry.operation == null
                    ? new SlsRoute.NotEmulated(entry.pattern)
                    : new SlsRoute.Emulated(entry.operation, variables);
        }
    }

    /**
     * Make the table.
     *
     * @param policyParser reads the text of a project policy; throws {@link Refused} if the cloud would refuse it
     */
    public SlsRouter(
            LogService service,
            Function<String, Object> policyParser,
            Decompression decompression,
            LogGroupLimits limits) {
        Stream<SlsOperation> emulated = Stream.of(
                        new ProjectOperations(service, policyParser).all(),
                        new LogStoreOperations(service).all(),
                        new ShardOperations(service).all(),
                        new WriteOperations(service, decompression, limits).all(),
                        new ReadOperations(service).all(),
                        new ConsumerGroupOperations(service).all())
                .flatMap(List::stream)
                .map(operation -> operation.before(call -> service.clockJumped(call.owner(), call.jump())));
        // Those that are not emulated come first: some of them are an emulated one with a parameter that changes it.
        List<Entry> entries = Stream.concat(
                        NotEmulatedOperations.all().stream().map(pattern -> new Entry(pattern, null)),
                        emulated.map(operation -> new Entry(operation.pattern(), operation)))
                .sorted(Comparator.comparing(Entry::pattern, ORDER))
                .toList();
        table = entries.stream().map(Entry::row).toList();
        index = entries.stream()
                .collect(Collectors.groupingBy(entry -> Key.of(entry.pattern.method(), entry.segments)));
    }

    /** Every operation, emulated or not. */
    public List<Row> table() {
        return table;
    }

    /**
     * Find what a request asks for.
     *
     * @param path as sent, still percent-encoded
     * @param query decoded, the first value of each name
     * @param hasProject true when the host name begins with a project
     */
    public SlsRoute route(String method, String path, Map<String, String> query, boolean hasProject) {
        List<Found> found = segments(path).stream()
                .flatMap(segments -> find(method, segments, hasProject))
                .toList();
        if (found.isEmpty()) {
            // ASSUMED: for every path that is not in the table; documented for a logstore without a name.
            return new SlsRoute.Refusal(SlsError.invalidMethod(path));
        }
        int best = found.get(0).pattern().variables();
        List<Found> candidates = found.stream()
                .filter(candidate -> candidate.pattern().variables() == best)
                .toList();
        return candidates.stream()
                .filter(candidate -> candidate.pattern().matchesQuery(query))
                .findFirst()
                .filter(candidate -> !isUnknownVariant(candidate, candidates, query))
                .map(Found::route)
                .orElseGet(() -> wrongVariant(candidates, query));
    }

    private Stream<Found> find(String method, List<String> segments, boolean hasProject) {
        return index.getOrDefault(Key.of(method, segments), List.of()).stream()
                .filter(entry -> entry.pattern.host().accepts(hasProject))
                .flatMap(entry -> entry.match(segments));
    }

    // `?type=something-new` must not end in whatever operation needs no type.
    private static boolean isUnknownVariant(Found chosen, List<Found> candidates, Map<String, String> query) {
        return chosen.pattern().query().isEmpty()
                && candidates.stream()
                        .map(candidate -> candidate.pattern().queryKey())
                        .anyMatch(key -> !query.getOrDefault(key, "").isEmpty());
    }

    private static SlsRoute wrongVariant(List<Found> candidates, Map<String, String> query) {
        String key = candidates.stream()
                .map(Found::pattern)
                .filter(pattern ->
                        !pattern.query().isEmpty() && !pattern.query().endsWith("=*"))
                .map(SlsPattern::queryKey)
                .findFirst()
                .orElse("type");
        String value = query.getOrDefault(key, "");
        Refused refused = value.isEmpty() ? SlsError.missingQueryKey(key) : SlsError.invalidPair(key, value);
        return new SlsRoute.Refusal(refused.error());
    }

    private static Optional<List<String>> segments(String path) {
        try {
            return Optional.of(SlsPattern.segments(path).stream()
                    .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .toList());
        } catch (IllegalArgumentException brokenEscape) {
            return Optional.empty();
        }
    }
}

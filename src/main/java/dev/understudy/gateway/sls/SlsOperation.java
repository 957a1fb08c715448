package dev.understudy.gateway.sls;

import dev.understudy.sls.SlsError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation that is emulated.
 *
 * @param action what has to be allowed, such as {@code log:PostLogStoreLogs}
 * @param resource on what, after region and owner; variables stand for what the request names, {@code {body.x}} for a name
 *     in its JSON body
 * @param execute what it does, once allowed
 * @param context condition keys that only this operation fills
 */
public record SlsOperation(
        SlsPattern pattern,
        String action,
        String resource,
        Function<SlsCall, SlsAnswer> execute,
        Function<SlsCall, Map<String, List<String>>> context) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z.]+)}");
    private static final String BODY = "body.";
    // ActionTrail docs, "Auditable events of Log Service", has none of them.
    private static final Set<String> DATA = Set.of(
            "PutLogs", "PullLogs", "GetCursor", "GetCursorTime", "HeartBeat", "UpdateCheckPoint", "GetCheckPoint");

    /** One that fills no condition keys of its own. */
    SlsOperation(SlsPattern pattern, String action, String resource, Function<SlsCall, SlsAnswer> execute) {
        this(pattern, action, resource, execute, call -> Map.of());
    }

    public String name() {
        return pattern.name();
    }

    /**
     * Whether it manages something, and so leaves an event in ActionTrail; the rest writes and reads log data, or is what
     * consumers do all the time to read them.
     */
    public boolean isManagement() {
        return !DATA.contains(name());
    }

    /** The same, with something to be done before. */
    SlsOperation before(Consumer<SlsCall> first) {
        return new SlsOperation(
                pattern,
                action,
                resource,
                call -> {
                    first.accept(call);
                    return execute.apply(call);
                },
                context);
    }

    /** The same, with condition keys of its own. */
    SlsOperation filling(Function<SlsCall, Map<String, List<String>>> keys) {
        return new SlsOperation(pattern, action, resource, execute, keys);
    }

    /** The resources of a call, all of which must be allowed. */
    public List<String> resources(SlsCall call) {
        String relative =
                VARIABLE.matcher(resource).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), call)));
        return List.of("acs:log:" + call.region() + ":" + call.owner() + ":" + relative);
    }

    /** The JSON body; refuses in the words of the operation: those of projects differ. */
    private JsonBody body(SlsCall call) {
        return JsonBody.of(call, pattern.path().equals("/") ? SlsError::projectBodyNotJson : SlsError::bodyNotJson);
    }

    /** The members of the JSON body; none when it is no JSON object, which is for the operation to refuse. */
    public Map<String, Object> bodyFields(SlsCall call) {
        return JsonBody.fieldsOrNone(call);
    }

    private String value(String variable, SlsCall call) {
        if (variable.startsWith(BODY)) {
            return body(call).text(variable.substring(BODY.length()));
        }
        return variable.equals("project") ? Optional.ofNullable(call.project()).orElse("") : call.variable(variable);
    }
}

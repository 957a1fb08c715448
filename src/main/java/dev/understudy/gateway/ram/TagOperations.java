package dev.understudy.gateway.ram;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Form;
import dev.understudy.gateway.rpc.Forms;
import dev.understudy.gateway.rpc.Page;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcErrors;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.RamRole;
import dev.understudy.ram.ResourceTags;
import dev.understudy.ram.ResourceTags.Kind;
import dev.understudy.ram.ResourceTags.Tagged;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** TagResources, UntagResources, ListTagResources; none of their errors is documented, so those of their kind are used. */
final class TagOperations {
    // API metadata of April 2026.
    private static final int MOST_NAMES = 50;
    private static final int MOST_TAGS = 20;
    private static final int LARGEST_PAGE = 100;
    private static final Parameter TYPE = Parameter.required("ResourceType", Forms.oneOf("role", "policy"));
    private static final Parameter NAMES = Parameter.optional(
            "ResourceNames", Form.inCall("up to 50 names", (call, name, value) -> names(call), "Invalid{}"));
    private static final Parameter KEYS =
            Parameter.optional("TagKeys", Form.inCall("up to 20 keys", (call, name, value) -> keys(call), "Invalid{}"));

    private final ResourceTags tags;

    TagOperations(ResourceTags tags) {
        this.tags = tags;
    }

    List<RpcOperation> all() {
        return List.of(
                RpcOperation.ram("TagResources", RamResources::everything, this::tag, TYPE, NAMES, RamParameters.TAG)
                        .refusing("MissingTag", "MissingResourceNames", "EntityNotExist.Role", "EntityNotExist.Policy")
                        .filling(Tags::requestTags),
                RpcOperation.ram(
                                "UntagResources",
                                RamResources::everything,
                                this::untag,
                                TYPE,
                                NAMES,
                                KEYS,
                                Parameter.optional("All", Forms.FLAG))
                        .refusing("MissingResourceNames", "EntityNotExist.Role", "EntityNotExist.Policy"),
                RpcOperation.ram(
                        "ListTagResources",
                        RamResources::everything,
                        this::list,
                        TYPE,
                        NAMES,
                        RamParameters.TAG,
                        Parameter.optional("NextToken", Page.MARKER),
                        Parameter.optional("PageSize", Forms.number(1, LARGEST_PAGE))));
    }

    private Map<String, Object> tag(RpcCall call) {
        Map<String, String> added = Tags.of(call);
        if (added.isEmpty()) {
            throw RpcErrors.missing("Tag");
        }
        tags.change(call.account(), kind(call), namesThere(call), before -> {
            before.putAll(added);
            if (before.size() > MOST_TAGS) {
                throw RpcErrors.invalid("Tag");
            }
            return before;
        });
        return Fields.none();
    }

    private Map<String, Object> untag(RpcCall call) {
        List<String> keys = keys(call);
        UnaryOperator<Map<String, String>> change = before -> {
            before.keySet().removeIf(key -> call.flag("All") || keys.contains(key));
            return before;
        };
        tags.change(call.account(), kind(call), namesThere(call), change);
        return Fields.none();
    }

    /** A plain list, unlike all others of RAM. */
    private Map<String, Object> list(RpcCall call) {
        Map<String, String> wanted = Tags.of(call);
        Set<String> names = names(call).stream().map(name -> key(call, name)).collect(Collectors.toUnmodifiableSet());
        List<Row> rows = tags.list(call.account(), kind(call)).stream()
                .filter(tagged -> names.isEmpty() || names.contains(key(call, tagged.name())))
                .filter(tagged -> Tags.fit(wanted, tagged.tags()))
                .flatMap(tagged -> rows(call, tagged))
                .toList();
        Page<Row> page = Page.of(call.orEmpty("NextToken"), call.orEmpty("PageSize"), rows, Row::sortedBy);
        return Fields.of("TagResources", page.items().stream().map(Row::fields).toList())
                .andIfKnown("NextToken", page.marker())
                .map();
    }

    /** One tag of one resource, and the text by which rows are in order. */
    private record Row(String sortedBy, Map<String, Object> fields) {}

    private static Stream<Row> rows(RpcCall call, Tagged tagged) {
        return tagged.tags().entrySet().stream()
                .map(tag -> new Row(
                        key(call, tagged.name()) + "\0" + tag.getKey(),
                        Fields.of("ResourceType", call.required("ResourceType"))
                                .and("ResourceName", tagged.name())
                                .and("TagKey", tag.getKey())
                                .and("TagValue", tag.getValue())
                                .map()));
    }

    private static Kind kind(RpcCall call) {
        return call.required("ResourceType").equals("role") ? Kind.ROLE : Kind.POLICY;
    }

    private static String key(RpcCall call, String name) {
        return kind(call) == Kind.ROLE ? RamRole.key(name) : name;
    }

    private static List<String> namesThere(RpcCall call) {
        List<String> names = names(call);
        if (names.isEmpty()) {
            throw RpcErrors.missing("ResourceNames");
        }
        return names;
    }

    private static List<String> names(RpcCall call) {
        return TextList.of(call, "ResourceNames", MOST_NAMES);
    }

    private static List<String> keys(RpcCall call) {
        return TextList.of(call, "TagKeys", MOST_TAGS);
    }
}

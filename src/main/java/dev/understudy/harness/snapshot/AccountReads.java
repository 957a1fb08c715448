package dev.understudy.harness.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.harness.client.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls that read one account; one that an earlier, interrupted snapshot has made is not made again. */
final class AccountReads {
    // The most that every paged operation of RAM takes ("ListGroups": 1 to 100), and Log Service's of "ListProject"
    private static final int PAGE = 100;

    private final String account;
    private final PacedCalls calls;
    private final Progress progress;

    AccountReads(String account, PacedCalls calls, Progress progress) {
        this.account = account;
        this.calls = calls;
        this.progress = progress;
    }

    JsonNode read(Read read) {
        return find(read, "").orElseThrow(() -> new IllegalStateException("only a named code stands for nothing"));
    }

    /** What there is; empty when it is answered with the code {@code absent}. */
    Optional<JsonNode> find(Read read, String absent) {
        String call = account + " " + read;
        JsonNode answer = progress.answer(call).orElseGet(() -> {
            JsonNode made = calls.make(read, absent).orElse(NullNode.getInstance());
            if (made instanceof ObjectNode object) {
                object.remove("RequestId");
            }
            progress.keep(call, made);
            return made;
        });
        return answer.isNull() ? Optional.empty() : Optional.of(answer);
    }

    /** All of a list of RAM's, such as {@code Users} of {@code User}, page after page. */
    List<JsonNode> all(Read read, String list, String member) {
        List<JsonNode> found = new ArrayList<>();
        Read next = read.with("MaxItems", Integer.toString(PAGE));
        for (boolean more = true; more; ) {
            JsonNode page = read(next);
            page.path(list).path(member).forEach(found::add);
            more = page.path("IsTruncated").asBoolean();
            next = next.with("Marker", page.path("Marker").asText());
        }
        return found;
    }

    /** All tags of a type of resource; this list has its own way of paging, and no wrapper. */
    List<JsonNode> tags(String resourceType) {
        List<JsonNode> found = new ArrayList<>();
        Read next = Read.ram("ListTagResources")
                .with("ResourceType", resourceType)
                .with("PageSize", Integer.toString(PAGE));
        for (boolean more = true; more; ) {
            JsonNode page = read(next);
            page.path("TagResources").forEach(found::add);
            String token = page.path("NextToken").asText();
            more = !token.isEmpty();
            next = next.with("NextToken", token);
        }
        return found;
    }

    /** All of a list of Log Service's. */
    List<JsonNode> all(Read read, String list) {
        List<JsonNode> found = new ArrayList<>();
        Read sized = read.with("size", Integer.toString(PAGE));
        for (boolean more = true; more; ) {
            JsonNode page = read(sized.with("offset", Integer.toString(found.size())));
            int before = found.size();
            page.path(list).forEach(found::add);
            more = found.size() > before && found.size() < page.path("total").asInt();
        }
        return found;
    }
}

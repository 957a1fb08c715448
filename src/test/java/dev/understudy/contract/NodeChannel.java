package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A client for Node.
 *
 * @param client as {@code contract.mjs} names it
 */
record NodeChannel(NodeClients node, String client) {
    /** Send it; empty when this client does not know the operation, or one of the parameters. */
    Optional<Reply> send(
            Endpoints endpoints, Credentials key, RpcService service, String operation, Map<String, String> parameters)
            throws IOException {
        JsonNode answer = node.ask(Map.of(
                "client", client,
                "endpoint", endpoints.ram(),
                "service", service.title(),
                "version", service.version(),
                "operation", operation,
                "parameters", parameters,
                "key", Map.of("id", key.accessKeyId(), "secret", key.accessKeySecret())));
        if (answer.has("unknown")) {
            return Optional.empty();
        }
        if (answer.has("code")) {
            return Optional.of(Reply.refused(answer.path("code").asText()));
        }
        if (!answer.path("body").isObject()) {
            throw new IllegalStateException(client + " " + operation + ": " + answer);
        }
        Set<String> all = new TreeSet<>();
        RawChannel.leaves("", answer.path("body"), all);
        return Optional.of(new Reply("", all::contains, all));
    }
}

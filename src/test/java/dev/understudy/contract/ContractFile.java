package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.understudy.contract.Contract.Call;
import dev.understudy.contract.Contract.Refusal;
import dev.understudy.gateway.rpc.RpcService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads {@code contract/ram.yaml}, {@code sts.yaml} and {@code ims.yaml}. */
final class ContractFile {
    static final Path FOLDER = Path.of("src/test/resources/contract");
    private static final YAMLMapper YAML = new YAMLMapper();

    private ContractFile() {}

    static List<Contract> all() {
        List<Contract> contracts = new ArrayList<>();
        for (RpcService service : RpcService.values()) {
            Path file = FOLDER.resolve(service.title().toLowerCase(Locale.ROOT) + ".yaml");
            try {
                YAML.readTree(Files.readString(file))
                        .properties()
                        .forEach(entry -> contracts.add(contract(service, entry.getKey(), entry.getValue())));
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
        }
        return contracts;
    }

    private static Contract contract(RpcService service, String operation, JsonNode node) {
        Map<String, Refusal> refusals = new LinkedHashMap<>();
        node.path("refuses").properties().forEach(entry -> refusals.put(entry.getKey(), refusal(entry.getValue())));
        return new Contract(
                service,
                operation,
                texts(node.path("sends")),
                AnswerShape.paths(node.path("answers").asText()),
                list(node.path("newer")),
                list(node.path("on")),
                refusals,
                calls(node.path("first")),
                texts(node.path("elsewhere")));
    }

    private static Refusal refusal(JsonNode node) {
        Map<String, String> changes = texts(node);
        changes.keySet().removeAll(Set.of("as", "quotas", "first"));
        Map<String, Integer> quotas = new LinkedHashMap<>();
        node.path("quotas")
                .properties()
                .forEach(entry -> quotas.put(entry.getKey(), entry.getValue().asInt()));
        return new Refusal(node.path("as").asText("may"), changes, quotas, calls(node.path("first")));
    }

    private static List<Call> calls(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .flatMap(item -> item.properties().stream())
                .map(entry -> new Call(entry.getKey(), texts(entry.getValue())))
                .toList();
    }

    private static List<String> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}

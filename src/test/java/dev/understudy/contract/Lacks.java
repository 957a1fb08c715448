package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a client cannot send, as {@code contract/lacks.yaml} says.
 *
 * @param operations such as {@code Ram.TagResources}
 * @param parameters such as {@code Ram.CreateUser.Tag}, of operations that it has
 */
record Lacks(Set<String> operations, Set<String> parameters) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Of a client that sends whatever it is told to. */
    static final Lacks NOTHING = new Lacks(Set.of(), Set.of());

    static Lacks of(String client) {
        JsonNode node = all().path(client);
        return new Lacks(texts(node.path("operations")), texts(node.path("parameters")));
    }

    private static JsonNode all() {
        try {
            return YAML.readTree(Files.readString(ContractFile.FOLDER.resolve("lacks.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** Why a call cannot be sent; empty when it can. */
    Optional<String> hinders(Contract contract, Collection<String> sends) {
        return operations.contains(contract.id())
                ? Optional.of("has no " + contract.id())
                : sends.stream()
                        .map(parameter -> contract.id() + "." + parameter)
                        .filter(parameters::contains)
                        .findFirst()
                        .map(parameter -> "has no " + parameter);
    }
}

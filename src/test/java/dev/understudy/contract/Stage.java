package dev.understudy.contract;

import dev.understudy.contract.Contract.Call;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.harness.Emulator;
import dev.understudy.harness.World;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.Transport;
import dev.understudy.ram.Totp;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The world of one call: account A of {@code contract/world.yaml}, with quotas of its own. */
final class Stage implements AutoCloseable {
    private static final Path WORLD = ContractFile.FOLDER.resolve("world.yaml");
    private static final RawChannel SETTING_UP = new RawChannel(RawChannel.Style.V1_FORM);

    private final Endpoints endpoints;
    private final World world;
    private String seed = "";

    private Stage(Endpoints endpoints, World world) {
        this.endpoints = endpoints;
        this.world = world;
    }

    static Stage open(Emulator emulator, Path folder, Map<String, Integer> quotas) throws IOException {
        String limits = quotas.entrySet().stream()
                .map(quota -> quota.getKey() + ": " + quota.getValue())
                .collect(Collectors.joining(", ", "quotas: {", "}"));
        Path file = Files.createTempFile(folder, "world", ".yaml");
        Files.writeString(file, Files.readString(WORLD).replace("quotas: {}", quotas.isEmpty() ? "" : limits));
        return new Stage(Endpoints.of(emulator.addresses(), Transport.PLAIN), emulator.load(file));
    }

    Endpoints endpoints() {
        return endpoints;
    }

    World world() {
        return world;
    }

    Credentials key(String name) {
        return Credentials.of(world.principal("A/" + name));
    }

    /** Calls of the account's root, each of which must succeed. */
    void play(List<Call> calls) throws Exception {
        for (Call call : calls) {
            Response answer = SETTING_UP.answer(
                    endpoints, Optional.of(key("root")), call.service(), call.name(), filled(call.parameters()));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(call.operation() + ": " + answer.asString());
            }
            String given = answer.jsonPath().getString("VirtualMFADevice.Base32StringSeed");
            seed = given == null ? seed : given;
        }
    }

    /** Parameters with their placeholders filled in; those that are empty are left out. */
    Map<String, String> filled(Map<String, String> parameters) throws Exception {
        Map<String, String> filled = new LinkedHashMap<>();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            if (!parameter.getValue().isEmpty()) {
                filled.put(parameter.getKey(), fill(parameter.getValue()));
            }
        }
        return filled;
    }

    /** What an account's own tools get to decode: the message of a denial. */
    private String message() throws Exception {
        return SETTING_UP
                .answer(endpoints, Optional.of(key("mayNot")), RpcService.RAM, "ListUsers", Map.of())
                .jsonPath()
                .getString("AccessDeniedDetail.EncodedDiagnosticMessage");
    }

    private String fill(String text) throws Exception {
        String known = text.replace("{long}", "x".repeat(10_000));
        if (known.contains("{code")) {
            Totp codes = Totp.of(seed);
            known = known.replace("{code1}", codes.code(world.now().minus(Duration.ofSeconds(30))))
                    .replace("{code2}", codes.code(world.now()));
        }
        if (known.contains("{message}")) {
            known = known.replace("{message}", message());
        }
        if (known.contains("{keyed}")) {
            known = known.replace("{keyed}", world.principal("A/keyed").accessKeyId());
        }
        return known.contains("{A}") ? world.fill(known) : known;
    }

    @Override
    public void close() {
        world.close();
    }
}

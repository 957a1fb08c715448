package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.account.ScriptedClock;
import dev.understudy.contract.Contract.Call;
import dev.understudy.gateway.Cloud;
import dev.understudy.gateway.Gateway;
import dev.understudy.gateway.rpc.RpcOperations;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.ram.Totp;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import dev.understudy.world.SystemPolicyFiles;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldPrincipal;
import dev.understudy.world.WorldReader;
import dev.understudy.world.WorldSeeder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The world of the contracts behind a gateway that is asked without sockets, so that tens of thousands of calls are cheap. */
final class Desk {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final WorldFile WORLD = WorldReader.read("contract", text());

    private final Cloud cloud =
            Cloud.create(Clock.fixed(START, ZoneOffset.UTC), 11, SystemPolicyFiles.shipped(), (project, region) -> {});
    private final Gateway gateway = new Gateway(cloud);
    private final List<WorldPrincipal> principals;
    private String seed = "";

    Desk() {
        ScriptedClock clock = ScriptedClock.startingAt(START, Clock.fixed(START, ZoneOffset.UTC));
        principals = new WorldSeeder(cloud.ram(), cloud.logs(), cloud.directory()).seed(WORLD, clock);
        WORLD.accounts().forEach(account -> cloud.clocks().set(account.id(), clock));
    }

    /** User {@code may} may do everything. */
    private static String text() {
        try {
            return Files.readString(ContractFile.FOLDER.resolve("world.yaml"))
                    .replace("      may: {}", "      may: {attach: [\"system:AdministratorAccess\"]}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RpcOperations operations() {
        return gateway.rpcOperations();
    }

    WireResponse send(WireRequest request) {
        return gateway.handle(request);
    }

    WorldPrincipal principal(String name) {
        return principals.stream()
                .filter(one -> one.name().equals("A/" + name))
                .findFirst()
                .orElseThrow();
    }

    /** Calls of the account's root, each of which must succeed. */
    void play(List<Call> calls) {
        for (Call call : calls) {
            JsonNode answer = answer("root", call.service(), call.name(), filled(call.parameters()));
            if (answer.has("Code")) {
                throw new IllegalStateException(call.operation() + ": " + answer);
            }
            seed = answer.path("VirtualMFADevice").path("Base32StringSeed").asText(seed);
        }
    }

    /** Parameters with their placeholders filled in, as {@link Stage#filled} does it. */
    Map<String, String> filled(Map<String, String> parameters) {
        Map<String, String> filled = new LinkedHashMap<>();
        parameters.forEach((name, value) -> filled.put(name, fill(value)));
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    private String fill(String text) {
        String known = text.replace("{A}", WORLD.accounts().get(0).id().digits())
                .replace("{keyed}", principal("keyed").accessKeyId());
        if (known.contains("{code")) {
            Totp codes = Totp.of(seed);
            known = known.replace("{code1}", codes.code(START.minus(Duration.ofSeconds(30))))
                    .replace("{code2}", codes.code(START));
        }
        if (known.contains("{message}")) {
            JsonNode denial = answer("mayNot", RpcService.RAM, "ListUsers", Map.of());
            known = known.replace(
                    "{message}",
                    denial.path("AccessDeniedDetail")
                            .path("EncodedDiagnosticMessage")
                            .asText());
        }
        return known;
    }

    private JsonNode answer(String as, RpcService service, String operation, Map<String, String> parameters) {
        return json(send(Wording.V1_FORM.request(principal(as), service, operation, parameters, START)));
    }

    static JsonNode json(WireResponse response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException notJson) {
            throw new IllegalStateException("no JSON: " + response.text(), notJson);
        }
    }

    /** What the accounts hold: the stores give the same object as long as nothing changed. */
    List<Object> holdings() {
        List<Object> all = new ArrayList<>();
        cloud.ram()
                .accounts()
                .forEach(account -> all.add(
                        System.identityHashCode(cloud.ram().snapshot(account).orElseThrow())));
        all.add(cloud.sessions().size());
        return all;
    }

    Instant now() {
        return START;
    }
}

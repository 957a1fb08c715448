package dev.understudy.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.account.CloudError;
import dev.understudy.account.IdSource;
import dev.understudy.account.Refused;
import dev.understudy.gateway.ims.ImsOperations;
import dev.understudy.gateway.ram.RamOperations;
import dev.understudy.gateway.sts.StsOperations;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Principal;
import dev.understudy.ram.Quotas;
import dev.understudy.ram.Ram;
import dev.understudy.sts.AssumeRole;
import dev.understudy.sts.Session;
import dev.understudy.sts.Sessions;
import dev.understudy.world.SystemPolicyFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls operations as the gateway does, with every permission granted. */
public final class Calls {
    public static final AccountId A = new AccountId("1000000000000001");
    public static final AccountId B = new AccountId("2000000000000002");
    public static final Instant NOW = Instant.parse("2026-01-05T08:00:00.123Z");
    public static final String ALLOW_ALL =
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";
    public static final String TRUST_B = trust("\"RAM\":[\"acs:ram::2000000000000002:root\"]");

    public final Ram ram = new Ram(new IdSource(7), SystemPolicyFiles.shipped());
    public final Sessions sessions = new Sessions(ram.inForce());
    public final RpcOperations operations;

    private Principal caller = new Principal.Root(A);
    private Instant now = NOW;
    private @Nullable Session session;

    public Calls() {
        this(Quotas.DEFAULT);
    }

    public Calls(Quotas quotas) {
        ram.open(A, quotas);
        ram.open(B, quotas);
        List<RpcOperation> all = new ArrayList<>(RamOperations.all(ram, Calls::decode));
        all.addAll(ImsOperations.all(ram));
        all.addAll(new StsOperations(ram.inForce(), new AssumeRole(ram.inForce(), sessions, new IdSource(8))).all());
        operations = new RpcOperations(all);
    }

    public static String trust(String principals) {
        return "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{"
                + principals + "}}]}";
    }

    public Calls as(Principal principal) {
        caller = principal;
        return this;
    }

    public Calls inSession(Session other) {
        session = other;
        return as(other.principal());
    }

    public Calls at(Instant instant) {
        now = instant;
        return this;
    }

    public RpcOperation operation(String name) {
        return emulated(RpcService.RAM, name)
                .or(() -> emulated(RpcService.STS, name))
                .or(() -> emulated(RpcService.IMS, name))
                .orElseThrow();
    }

    private Optional<RpcOperation> emulated(RpcService service, String name) {
        return operations.find(service, name).fold(Optional::of, known -> Optional.empty(), Optional::empty);
    }

    public RpcCall call(String... parameters) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            byName.put(parameters[i], parameters[i + 1]);
        }
        return new RpcCall(caller, byName, now, session);
    }

    /** Call an operation; the parameters are names and values in turn. */
    public Map<String, Object> answer(String name, String... parameters) {
        RpcOperation operation = operation(name);
        RpcCall call = call(parameters);
        operation.check(call);
        operation.resources(call);
        operation.context(call);
        return operation.execute(call);
    }

    /** Call an operation that refuses, and see that it changed nothing. */
    public CloudError refusal(String name, String... parameters) {
        Object before = ram.snapshot(A);
        Refused refused = catchThrowableOfType(Refused.class, () -> answer(name, parameters));
        assertThat(refused).as(name + " is refused").isNotNull();
        assertThat((Object) ram.snapshot(A)).isEqualTo(before);
        return refused.error();
    }

    public List<String> resources(String name, String... parameters) {
        return operation(name).resources(call(parameters));
    }

    private static Optional<Map<String, Object>> decode(AccountId account, String message) {
        return account.equals(A) && message.equals("ours")
                ? Optional.of(Map.of("ExplicitDeny", false))
                : Optional.empty();
    }

    /** Walk down an answer by member names. */
    public static @Nullable Object at(Map<String, Object> answer, String... path) {
        @Nullable Object found = answer;
        for (String name : path) {
            found = ((Map<?, ?>) Objects.requireNonNull(found, name)).get(name);
        }
        return found;
    }

    /** The values of one member over a list in an answer: {@code names(answer, "UserName", "Users", "User")}. */
    public static List<String> each(Map<String, Object> answer, String member, String... path) {
        List<String> values = new ArrayList<>();
        for (Object item : (List<?>) Objects.requireNonNull(at(answer, path))) {
            values.add(String.valueOf(((Map<?, ?>) item).get(member)));
        }
        return values;
    }
}

package dev.understudy.gateway.rpc;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.Principal;
import dev.understudy.sts.Session;
import dev.understudy.sts.federation.Visitor;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation, its caller known.
 *
 * @param parameters those of query and body together; unknown ones are left alone
 * @param session the caller's, where the caller is a session of a role
 * @param visitor the caller's proof, where it has no access key
 * @param findings what the operation has found out so far
 */
public record RpcCall(
        Principal caller,
        Map<String, String> parameters,
        Instant now,
        @Nullable Session session,
        @Nullable Visitor visitor,
        Findings findings) {
    public RpcCall {
        parameters = Map.copyOf(parameters);
    }

    /** A call of which nothing was found out yet. */
    public RpcCall(
            Principal caller,
            Map<String, String> parameters,
            Instant now,
            @Nullable Session session,
            @Nullable Visitor visitor) {
        this(caller, parameters, now, session, visitor, new Findings());
    }

    /** A call that was signed. */
    public RpcCall(Principal caller, Map<String, String> parameters, Instant now, @Nullable Session session) {
        this(caller, parameters, now, session, null);
    }

    /** The caller's account, which is the one the operation is about. */
    public AccountId account() {
        return caller.account();
    }

    /** The name of the RAM user who calls; empty when somebody else does. */
    public Optional<String> callingUser() {
        return caller.fold(new Principal.Cases<>(
                root -> Optional.empty(),
                user -> Optional.of(user.name()),
                session -> Optional.empty(),
                service -> Optional.empty(),
                federated -> Optional.empty()));
    }

    /** A parameter that is there and not empty. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    /** A parameter that must be there. */
    public String required(String name) {
        return text(name).orElseThrow(() -> RpcErrors.missing(name));
    }

    /** A parameter, or empty text. */
    public String orEmpty(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** A parameter that changes something, be it to nothing; null when it was not sent. */
    public @Nullable String change(String name) {
        return parameters.get(name);
    }

    /** A parameter whose empty form changes nothing; null when there is nothing. */
    public @Nullable String changeUnlessEmpty(String name) {
        return text(name).orElse(null);
    }

    public boolean flag(String name) {
        return text(name).map(RpcCall::isTrue).orElse(false);
    }

    public @Nullable Boolean changedFlag(String name) {
        return text(name).map(RpcCall::isTrue).orElse(null);
    }

    public @Nullable Integer changedNumber(String name) {
        return text(name).map(Integer::valueOf).orElse(null);
    }

    public boolean flagOr(String name, boolean otherwise) {
        return text(name).map(RpcCall::isTrue).orElse(otherwise);
    }

    public int numberOr(String name, int otherwise) {
        return text(name).map(Integer::valueOf).orElse(otherwise);
    }

    private static boolean isTrue(String text) {
        return text.toLowerCase(Locale.ROOT).equals("true");
    }
}

package dev.understudy.gateway.ims;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcErrors;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.EntityKind;
import dev.understudy.ram.PrincipalNames;
import dev.understudy.ram.Ram;
import dev.understudy.ram.RamErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** GetAccessKeyLastUsed, by the name a user logs on with. */
final class KeyUseOperations {
    private static final String PRINCIPAL = "UserPrincipalName";
    private static final String KEY_ID = "UserAccessKeyId";

    private final Ram ram;

    KeyUseOperations(Ram ram) {
        this.ram = ram;
    }

    List<RpcOperation> all() {
        return List.of(RpcOperation.ims(
                        "GetAccessKeyLastUsed",
                        call -> List.of("acs:ram::" + call.account() + ":user/" + userName(call)),
                        this::lastUsed,
                        Parameter.optional(PRINCIPAL),
                        Parameter.required(KEY_ID))
                .refusing("Missing" + PRINCIPAL, "EntityNotExist.User", "EntityNotExist.User.AccessKey"));
    }

    /** The service that was called is not written down, so ServiceName is left out. */
    private Map<String, Object> lastUsed(RpcCall call) {
        String date = ram.accessKeys()
                .lastUsed(call.account(), userName(call), call.required(KEY_ID))
                .map(Fields::date)
                .orElse("");
        return Fields.of("AccessKeyLastUsed", Fields.of("LastUsedDate", date).map())
                .map();
    }

    /** IMS API "GetAccessKeyLastUsed": without a name the caller is meant. ASSUMED: who is no user must name one. */
    private String userName(RpcCall call) {
        Optional<String> named = call.text(PRINCIPAL)
                .map(principal -> ram.snapshot(call.account())
                        .flatMap(account -> PrincipalNames.userName(account, principal))
                        .orElseThrow(() -> RamErrors.notExist(EntityKind.USER)));
        return named.or(call::callingUser).orElseThrow(() -> RpcErrors.missing(PRINCIPAL));
    }
}

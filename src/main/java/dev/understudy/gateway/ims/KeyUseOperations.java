package dev.understudy.gateway.ims;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcErrors;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.EntityKind;
import dev.understudy.ram.KeyUse;
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
                        call -> List.of("acs:ram::" + call.account() + ":user/" + asked(call)),
                        this::lastUsed,
                        Parameter.optional(PRINCIPAL),
                        Parameter.required(KEY_ID))
                .refusing("Missing" + PRINCIPAL, "EntityNotExist.User", "EntityNotExist.User.AccessKey"));
    }

    /** ASSUMED: ServiceName is the product code that ActionTrail has, and is left out of a key that was never used. */
    private Map<String, Object> lastUsed(RpcCall call) {
        Optional<KeyUse> use = ram.accessKeys().lastUsed(call.account(), userName(call), call.required(KEY_ID));
        Map<String, Object> fields = Fields.of(
                        "LastUsedDate", use.map(KeyUse::at).map(Fields::date).orElse(""))
                .andIfKnown("ServiceName", use.map(KeyUse::service).orElse(null))
                .map();
        return Fields.of("AccessKeyLastUsed", fields).map();
    }

    /**
     * The user as permission is asked for. ASSUMED: a name of another domain as it is written; that there is no such user is told
     * to those only who may ask.
     */
    private String asked(RpcCall call) {
        String principal = call.text(PRINCIPAL).orElse("");
        return principal.isEmpty() ? caller(call) : ours(call, principal).orElse(principal);
    }

    private String userName(RpcCall call) {
        String principal = call.text(PRINCIPAL).orElse("");
        return principal.isEmpty()
                ? caller(call)
                : ours(call, principal).orElseThrow(() -> RamErrors.notExist(EntityKind.USER));
    }

    private Optional<String> ours(RpcCall call, String principal) {
        return ram.snapshot(call.account()).flatMap(account -> PrincipalNames.userName(account, principal));
    }

    /** IMS API "GetAccessKeyLastUsed": without a name the caller is meant. ASSUMED: who is no user must name one. */
    private static String caller(RpcCall call) {
        return call.callingUser().orElseThrow(() -> RpcErrors.missing(PRINCIPAL));
    }
}

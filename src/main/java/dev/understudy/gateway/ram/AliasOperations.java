package dev.understudy.gateway.ram;

import static dev.understudy.gateway.rpc.Parameter.required;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.Settings;
import java.util.List;
import java.util.Map;

/** SetAccountAlias, GetAccountAlias, ClearAccountAlias. */
final class AliasOperations {
    private final Settings settings;

    AliasOperations(Settings settings) {
        this.settings = settings;
    }

    List<RpcOperation> all() {
        return List.of(
                RpcOperation.ram(
                                "SetAccountAlias",
                                RamResources::account,
                                this::set,
                                required("AccountAlias", RamForms.ALIAS))
                        .refusing("EntityAlreadyExists.AccountAlias"),
                RpcOperation.ram("GetAccountAlias", RamResources::account, this::get),
                RpcOperation.ram("ClearAccountAlias", RamResources::account, this::clear));
    }

    private Map<String, Object> set(RpcCall call) {
        settings.setAlias(call.account(), call.required("AccountAlias"));
        return Fields.none();
    }

    /** ASSUMED: without an alias the text is empty; the page lists no error. */
    private Map<String, Object> get(RpcCall call) {
        return Fields.of("AccountAlias", settings.alias(call.account()).orElse(""))
                .map();
    }

    private Map<String, Object> clear(RpcCall call) {
        settings.clearAlias(call.account());
        return Fields.none();
    }
}

package dev.understudy.gateway.ram;

import dev.understudy.account.CloudError;
import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.policy.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** DecodeDiagnosticMessage. */
final class DiagnosticOperations {
    // RAM API "DecodeDiagnosticMessage": the code; its status and wording are ASSUMED.
    private static final CloudError UNDECODABLE =
            new CloudError("EntityNotExist", 404, "The encoded diagnostic message does not exist.");

    private final BiFunction<AccountId, String, Optional<Map<String, Object>>> decoder;

    DiagnosticOperations(BiFunction<AccountId, String, Optional<Map<String, Object>>> decoder) {
        this.decoder = decoder;
    }

    List<RpcOperation> all() {
        return List.of(RpcOperation.ram(
                        "DecodeDiagnosticMessage",
                        RamResources::everything,
                        this::decode,
                        Parameter.required("EncodedDiagnosticMessage"))
                .refusing("EntityNotExist"));
    }

    private Map<String, Object> decode(RpcCall call) {
        Map<String, Object> decoded = decoder.apply(call.account(), call.required("EncodedDiagnosticMessage"))
                .orElseThrow(UNDECODABLE::refused);
        return Fields.of("DecodedDiagnosticMessage", decoded).map();
    }
}

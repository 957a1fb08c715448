package dev.understudy.gateway.ram;

import static dev.understudy.gateway.ram.RamParameters.POLICY_NAME;
import static dev.understudy.gateway.ram.RamParameters.POLICY_TYPE;
import static dev.understudy.gateway.ram.RamParameters.VERSION_ID;
import static dev.understudy.gateway.rpc.Parameter.optional;
import static dev.understudy.gateway.rpc.Parameter.required;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Forms;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.Documents;
import dev.understudy.ram.PolicyVersion;
import dev.understudy.ram.PolicyVersions.Created;
import dev.understudy.ram.PolicyVersions.NewVersion;
import dev.understudy.ram.PolicyVersions.Rotation;
import dev.understudy.ram.Ram;
import dev.understudy.ram.RamPolicy;
import java.util.List;
import java.util.Map;

/** CreatePolicyVersion, GetPolicyVersion, DeletePolicyVersion, ListPolicyVersions, SetDefaultPolicyVersion. */
final class PolicyVersionOperations {
    private final Ram ram;

    PolicyVersionOperations(Ram ram) {
        this.ram = ram;
    }

    List<RpcOperation> all() {
        return List.of(
                RpcOperation.ram(
                                "CreatePolicyVersion",
                                RamResources::customPolicy,
                                this::create,
                                POLICY_NAME,
                                required("PolicyDocument", RamForms.document(ram)),
                                optional("SetAsDefault", Forms.FLAG),
                                optional(
                                        "RotateStrategy",
                                        Forms.oneOf(Rotation.NONE.text(), Rotation.OLDEST_NON_DEFAULT.text())))
                        .refusing("EntityNotExist.Policy", "LimitExceeded.Policy.Version"),
                // Its page prints group/<PolicyName>, where all its siblings have policy/.
                RpcOperation.ram(
                                "GetPolicyVersion",
                                RamResources::policy,
                                this::get,
                                POLICY_NAME,
                                POLICY_TYPE,
                                VERSION_ID)
                        .refusing("EntityNotExist.Policy", "EntityNotExist.Policy.Version"),
                RpcOperation.ram(
                                "DeletePolicyVersion",
                                RamResources::customPolicy,
                                this::delete,
                                POLICY_NAME,
                                VERSION_ID)
                        .refusing(
                                "EntityNotExist.Policy",
                                "EntityNotExist.Policy.Version",
                                "DeleteConflict.Policy.Version.Default"),
                RpcOperation.ram("ListPolicyVersions", RamResources::policy, this::list, POLICY_NAME, POLICY_TYPE)
                        .refusing("EntityNotExist.Policy"),
                RpcOperation.ram(
                                "SetDefaultPolicyVersion",
                                RamResources::customPolicy,
                                this::setDefault,
                                POLICY_NAME,
                                VERSION_ID)
                        .refusing("EntityNotExist.Policy", "EntityNotExist.Policy.Version"));
    }

    private Map<String, Object> create(RpcCall call) {
        String text = call.required("PolicyDocument");
        boolean rotates = call.orEmpty("RotateStrategy").equals(Rotation.OLDEST_NON_DEFAULT.text());
        NewVersion wanted = new NewVersion(
                text,
                Documents.identity(ram.quotas(call.account()), ram.rulings(call.account()), "PolicyDocument", text),
                call.flag("SetAsDefault"),
                rotates ? Rotation.OLDEST_NON_DEFAULT : Rotation.NONE);
        Created created = ram.policyVersions().create(call.account(), call.required("PolicyName"), wanted, call.now());
        return Fields.of("PolicyVersion", PolicyFields.version(created.version(), created.isDefault()))
                .map();
    }

    private Map<String, Object> get(RpcCall call) {
        RamPolicy policy = ram.policies().get(call.account(), PolicyFields.ref(call));
        PolicyVersion version = ram.policyVersions().get(policy, call.required("VersionId"));
        return Fields.of("PolicyVersion", PolicyFields.version(policy, version)).map();
    }

    private Map<String, Object> delete(RpcCall call) {
        ram.policyVersions().delete(call.account(), call.required("PolicyName"), call.required("VersionId"));
        return Fields.none();
    }

    private Map<String, Object> list(RpcCall call) {
        RamPolicy policy = ram.policies().get(call.account(), PolicyFields.ref(call));
        return Fields.of(
                        "PolicyVersions",
                        Fields.list(
                                "PolicyVersion", policy.versions(), version -> PolicyFields.version(policy, version)))
                .map();
    }

    private Map<String, Object> setDefault(RpcCall call) {
        ram.policyVersions()
                .setDefault(call.account(), call.required("PolicyName"), call.required("VersionId"), call.now());
        return Fields.none();
    }
}

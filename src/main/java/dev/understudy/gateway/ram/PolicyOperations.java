package dev.understudy.gateway.ram;

import static dev.understudy.gateway.ram.RamParameters.POLICY_NAME;
import static dev.understudy.gateway.ram.RamParameters.POLICY_TYPE;
import static dev.understudy.gateway.rpc.Parameter.optional;
import static dev.understudy.gateway.rpc.Parameter.required;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Forms;
import dev.understudy.gateway.rpc.Page;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.CustomPolicy;
import dev.understudy.ram.Documents;
import dev.understudy.ram.Policies;
import dev.understudy.ram.Policies.Counted;
import dev.understudy.ram.Policies.NewPolicy;
import dev.understudy.ram.PolicyVersion;
import dev.understudy.ram.Ram;
import dev.understudy.ram.RamPolicy;
import dev.understudy.ram.RamPolicyType;
import java.util.List;
import java.util.Map;

/** CreatePolicy, GetPolicy, DeletePolicy, ListPolicies, UpdatePolicyDescription. */
final class PolicyOperations {
    private final Ram ram;
    private final Policies policies;

    PolicyOperations(Ram ram) {
        this.ram = ram;
        this.policies = ram.policies();
    }

    List<RpcOperation> all() {
        return List.of(
                RpcOperation.ram(
                                "CreatePolicy",
                                RamResources::policies,
                                this::create,
                                POLICY_NAME,
                                required("PolicyDocument", RamForms.document(ram)),
                                optional("Description", RamForms.DESCRIPTION),
                                RamParameters.TAG)
                        .refusing("EntityAlreadyExists.Policy", "LimitExceeded.Policy")
                        .filling(Tags::requestTags),
                RpcOperation.ram("GetPolicy", RamResources::policy, this::get, POLICY_NAME, POLICY_TYPE)
                        .refusing("EntityNotExist.Policy"),
                RpcOperation.ram(
                                "DeletePolicy",
                                RamResources::customPolicy,
                                this::delete,
                                POLICY_NAME,
                                optional("CascadingDelete", Forms.FLAG))
                        .refusing(
                                "EntityNotExist.Policy",
                                "DeleteConflict.Policy.User",
                                "DeleteConflict.Policy.Group",
                                "DeleteConflict.Role.Policy",
                                "DeleteConflict.Policy.Version"),
                RpcOperation.ram(
                        "ListPolicies",
                        RamResources::policies,
                        this::list,
                        RamParameters.paged(
                                RamParameters.LARGE_PAGE, RamParameters.OPTIONAL_POLICY_TYPE, RamParameters.TAG)),
                RpcOperation.ram(
                                "UpdatePolicyDescription",
                                RamResources::customPolicy,
                                this::describe,
                                POLICY_NAME,
                                required("NewDescription", RamForms.DESCRIPTION))
                        .refusing("EntityNotExist.Policy"));
    }

    private Map<String, Object> create(RpcCall call) {
        String text = call.required("PolicyDocument");
        NewPolicy wanted = new NewPolicy(
                call.required("PolicyName"),
                call.orEmpty("Description"),
                text,
                Documents.identity(ram.quotas(call.account()), ram.rulings(call.account()), "PolicyDocument", text),
                Tags.of(call));
        CustomPolicy policy = policies.create(call.account(), wanted, call.now());
        Map<String, Object> fields =
                PolicyFields.of(policy).and("CreateDate", policy.createdAt()).map();
        return Fields.of("Policy", fields).map();
    }

    private Map<String, Object> get(RpcCall call) {
        Counted found = policies.counted(call.account(), PolicyFields.ref(call));
        RamPolicy policy = found.policy();
        PolicyVersion version = policy.defaultVersion();
        Map<String, Object> fields =
                counted(found).and("PolicyDocument", version.text()).map();
        return Fields.of("Policy", fields)
                .and("DefaultPolicyVersion", PolicyFields.version(version, true))
                .map();
    }

    private Map<String, Object> delete(RpcCall call) {
        policies.delete(call.account(), call.required("PolicyName"), call.flag("CascadingDelete"));
        return Fields.none();
    }

    private Map<String, Object> list(RpcCall call) {
        List<RamPolicyType> types = call.text("PolicyType")
                .flatMap(RamPolicyType::of)
                .map(List::of)
                .orElse(List.of(RamPolicyType.values()));
        Map<String, String> wanted = Tags.of(call);
        List<Counted> found = policies.list(call.account(), types).stream()
                .filter(counted -> Tags.fit(wanted, counted.policy().tags()))
                .toList();
        return Page.of(call, found, PolicyOperations::sortedBy)
                .fields("Policies", "Policy", PolicyOperations::listed)
                .map();
    }

    private Map<String, Object> describe(RpcCall call) {
        CustomPolicy updated = policies.describe(
                call.account(), call.required("PolicyName"), call.required("NewDescription"), call.now());
        Map<String, Object> fields = PolicyFields.of(updated)
                .and("CreateDate", updated.createdAt())
                .and("UpdateDate", updated.updatedAt())
                .map();
        return Fields.of("Policy", fields).map();
    }

    /** Custom before system, each by name: the order in which the core gives them. */
    private static String sortedBy(Counted counted) {
        return counted.policy().ref().type().text() + "/"
                + counted.policy().ref().name();
    }

    private static Map<String, Object> listed(Counted counted) {
        return counted(counted).and("Tags", Tags.list(counted.policy().tags())).map();
    }

    private static Fields counted(Counted counted) {
        return PolicyFields.of(counted.policy())
                .and("AttachmentCount", counted.attachments())
                .and("CreateDate", counted.policy().createdAt())
                .and("UpdateDate", counted.policy().updatedAt());
    }
}

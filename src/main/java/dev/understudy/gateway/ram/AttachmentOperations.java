package dev.understudy.gateway.ram;

import static dev.understudy.gateway.ram.RamParameters.GROUP_NAME;
import static dev.understudy.gateway.ram.RamParameters.POLICY_NAME;
import static dev.understudy.gateway.ram.RamParameters.POLICY_TYPE;
import static dev.understudy.gateway.ram.RamParameters.ROLE_NAME;
import static dev.understudy.gateway.ram.RamParameters.USER_NAME;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.Form;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcErrors;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.ram.Attachments;
import dev.understudy.ram.Attachments.Attached;
import dev.understudy.ram.Attachments.Target;
import dev.understudy.ram.EntityKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** AttachPolicyTo…, DetachPolicyFrom…, ListPoliciesFor… of users, groups and roles. */
final class AttachmentOperations {
    // Resource Management API "CreateResourceGroup": rg- and letters and digits.
    private static final Pattern RESOURCE_GROUP = Pattern.compile("rg-[a-zA-Z0-9]{1,64}");
    private static final Parameter GROUP_SCOPE = Parameter.optional(
            "ResourceGroupId",
            Form.inCall("an id `rg-…`, or the account's own", AttachmentOperations::checkScope, "Invalid{}"));

    private final Attachments attachments;

    AttachmentOperations(Attachments attachments) {
        this.attachments = attachments;
    }

    List<RpcOperation> all() {
        return Stream.of(
                        of(EntityKind.USER, RamResources::user, USER_NAME),
                        of(EntityKind.GROUP, RamResources::group, GROUP_NAME),
                        of(EntityKind.ROLE, RamResources::role, ROLE_NAME))
                .flatMap(List::stream)
                .toList();
    }

    private List<RpcOperation> of(EntityKind kind, Function<RpcCall, List<String>> resource, Parameter name) {
        Function<RpcCall, Target> target = call -> new Target(kind, call.required(name.name()));
        String noEntity = "EntityNotExist." + kind.code();
        return List.of(
                RpcOperation.ram(
                                "AttachPolicyTo" + kind.code(),
                                RamResources.withPolicy(resource),
                                call -> attach(call, target.apply(call)),
                                POLICY_TYPE,
                                POLICY_NAME,
                                name,
                                GROUP_SCOPE)
                        .refusing(
                                noEntity,
                                "EntityNotExist.Policy",
                                "EntityAlreadyExists." + kind.code() + ".Policy",
                                "LimitExceeded." + kind.code() + ".Policy"),
                RpcOperation.ram(
                                "DetachPolicyFrom" + kind.code(),
                                RamResources.withPolicy(resource),
                                call -> detach(call, target.apply(call)),
                                POLICY_TYPE,
                                POLICY_NAME,
                                name,
                                GROUP_SCOPE)
                        .refusing(noEntity, "EntityNotExist.Policy", noEntity + ".Policy"),
                RpcOperation.ram(
                                "ListPoliciesFor" + kind.code(), resource, call -> list(call, target.apply(call)), name)
                        .refusing(noEntity));
    }

    private Map<String, Object> attach(RpcCall call, Target target) {
        attachments.attach(call.account(), target, PolicyFields.ref(call), scope(call), call.now());
        return Fields.none();
    }

    private Map<String, Object> detach(RpcCall call, Target target) {
        attachments.detach(call.account(), target, PolicyFields.ref(call), scope(call));
        return Fields.none();
    }

    private Map<String, Object> list(RpcCall call, Target target) {
        List<Attached> found = attachments.of(call.account(), target);
        return Fields.of("Policies", Fields.list("Policy", found, AttachmentOperations::attached))
                .map();
    }

    private static Map<String, Object> attached(Attached attached) {
        return PolicyFields.of(attached.policy())
                .and("AttachDate", attached.attachedAt())
                .map();
    }

    /** ASSUMED: as in Resource Management, the account's own id stands for the whole account. */
    private static String scope(RpcCall call) {
        return call.text("ResourceGroupId")
                .filter(id -> !id.equals(call.account().digits()))
                .orElse("");
    }

    private static void checkScope(RpcCall call, String parameter, String value) {
        if (!value.equals(call.account().digits())
                && !RESOURCE_GROUP.matcher(value).matches()) {
            throw RpcErrors.invalid(parameter);
        }
    }
}

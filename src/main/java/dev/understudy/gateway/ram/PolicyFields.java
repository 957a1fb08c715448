package dev.understudy.gateway.ram;

import dev.understudy.gateway.rpc.Fields;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.ram.PolicyRef;
import dev.understudy.ram.PolicyVersion;
import dev.understudy.ram.RamErrors;
import dev.understudy.ram.RamPolicy;
import dev.understudy.ram.RamPolicyType;
import java.util.Map;

/** Policies and their versions as answers show them. */
final class PolicyFields {
    private PolicyFields() {}

    /** The policy a call names by PolicyType and PolicyName. */
    static PolicyRef ref(RpcCall call) {
        RamPolicyType type = RamPolicyType.of(call.required("PolicyType")).orElseThrow(RamErrors::policyType);
        return new PolicyRef(type, call.required("PolicyName"));
    }

    static Fields of(RamPolicy policy) {
        return Fields.of("PolicyName", policy.ref().name())
                .and("PolicyType", policy.ref().type().text())
                .and("Description", policy.description())
                .and("DefaultVersion", policy.defaultVersion().id());
    }

    static Map<String, Object> version(PolicyVersion version, boolean isDefault) {
        return Fields.of("VersionId", version.id())
                .and("IsDefaultVersion", isDefault)
                .and("PolicyDocument", version.text())
                .and("CreateDate", version.createdAt())
                .map();
    }

    static Map<String, Object> version(RamPolicy policy, PolicyVersion version) {
        return version(version, version.number() == policy.defaultVersion().number());
    }
}

package dev.understudy.gateway.ram;

import dev.understudy.gateway.rpc.Page;
import dev.understudy.gateway.rpc.Parameter;
import dev.understudy.ram.Names;
import dev.understudy.ram.RamErrors;
import dev.understudy.ram.RamPolicyType;
import java.util.stream.Stream;

/** Parameters that several operations of RAM have. */
final class RamParameters {
    static final Parameter USER_NAME = Parameter.required("UserName", Names::user);
    static final Parameter OPTIONAL_USER_NAME = Parameter.optional("UserName", Names::user);
    static final Parameter GROUP_NAME = Parameter.required("GroupName", Names::group);
    static final Parameter ROLE_NAME = Parameter.required("RoleName", Names::role);
    static final Parameter POLICY_NAME = Parameter.required("PolicyName", Names::policy);
    static final Parameter POLICY_TYPE = Parameter.required("PolicyType", RamParameters::policyType);
    static final Parameter OPTIONAL_POLICY_TYPE = Parameter.optional("PolicyType", RamParameters::policyType);
    static final Parameter VERSION_ID = Parameter.required("VersionId", Names::versionId);

    static final Parameter TAG = Parameter.optional("Tag").ruledBy((call, name, value) -> Tags.of(call));

    /** RAM API "ListUsers", newer pages: up to 1000 items; of groups 100. */
    static final int LARGE_PAGE = 1000;

    static final int SMALL_PAGE = 100;

    private RamParameters() {}

    /** The parameters of a paged operation, others first. */
    static Parameter[] paged(int most, Parameter... others) {
        return Stream.concat(Stream.of(others), Page.parameters(most).stream()).toArray(Parameter[]::new);
    }

    private static void policyType(String name, String value) {
        if (RamPolicyType.of(value).isEmpty()) {
            throw RamErrors.policyType();
        }
    }
}

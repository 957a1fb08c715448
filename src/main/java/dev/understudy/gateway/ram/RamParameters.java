package dev.understudy.gateway.ram;

import dev.understudy.gateway.rpc.Form;
import dev.understudy.gateway.rpc.Page;
import dev.understudy.gateway.rpc.Parameter;
import java.util.stream.Stream;

/** Parameters that several operations of RAM have. */
final class RamParameters {
    static final Parameter USER_NAME = Parameter.required("UserName", RamForms.USER);
    static final Parameter OPTIONAL_USER_NAME = Parameter.optional("UserName", RamForms.USER);
    static final Parameter GROUP_NAME = Parameter.required("GroupName", RamForms.GROUP);
    static final Parameter ROLE_NAME = Parameter.required("RoleName", RamForms.ROLE);
    static final Parameter POLICY_NAME = Parameter.required("PolicyName", RamForms.POLICY);
    static final Parameter POLICY_TYPE = Parameter.required("PolicyType", RamForms.POLICY_TYPE);
    static final Parameter OPTIONAL_POLICY_TYPE = Parameter.optional("PolicyType", RamForms.POLICY_TYPE);
    static final Parameter VERSION_ID = Parameter.required("VersionId", RamForms.VERSION_ID);

    static final Parameter TAG = Parameter.optional(
            "Tag", Form.inCall("up to 20 of Key, Value", (call, name, value) -> Tags.of(call), "InvalidTag"));

    /** RAM API "ListUsers", newer pages: up to 1000 items; of groups 100. */
    static final int LARGE_PAGE = 1000;

    static final int SMALL_PAGE = 100;

    private RamParameters() {}

    /** The parameters of a paged operation, others first. */
    static Parameter[] paged(int most, Parameter... others) {
        return Stream.concat(Stream.of(others), Page.parameters(most).stream()).toArray(Parameter[]::new);
    }
}

package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.openservices.log.Client;
import com.aliyun.openservices.log.exception.LogException;
import com.aliyun.sts20150401.models.AssumeRoleRequest;
import com.aliyun.tea.TeaException;
import com.aliyuncs.IAcsClient;
import com.aliyuncs.ram.model.v20150501.DecodeDiagnosticMessageRequest;
import com.aliyuncs.ram.model.v20150501.DecodeDiagnosticMessageResponse.DecodedDiagnosticMessage;
import dev.understudy.harness.World;
import dev.understudy.harness.junit.As;
import dev.understudy.harness.junit.UnderstudyTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the vendor's own clients are told when a control policy is in the way. */
@UnderstudyTest(world = "scenarios/company.yaml")
class ControlPolicyIT {
    @Test
    void theStsClientIsToldThatAControlPolicyDidNotAllow(World world, @As("B/b1") com.aliyun.sts20150401.Client sts) {
        AssumeRoleRequest request = new AssumeRoleRequest()
                .setRoleArn(world.fill("acs:ram::{C}:role/LogPartner"))
                .setRoleSessionName("session");
        TeaException denied = catchThrowableOfType(TeaException.class, () -> sts.assumeRole(request));

        assertThat(denied.getStatusCode()).isEqualTo(403);
        assertThat(denied.getCode()).isEqualTo("NoPermission");
        assertThat(denied.getAccessDeniedDetail())
                .containsEntry("AuthAction", "sts:AssumeRole")
                .containsEntry("AuthPrincipalType", "SubUser")
                .containsEntry("AuthPrincipalOwnerId", world.fill("{B}"))
                .containsEntry("NoPermissionType", "ImplicitDeny")
                .containsEntry("PolicyType", "ControlPolicy");
    }

    @Test
    void theLogClientIsToldThatAControlPolicyDenied(
            World world, @As("A/ann") Client log, @As("A/root") IAcsClient ram) throws Exception {
        String project = world.project("app-logs");
        LogException denied = catchThrowableOfType(LogException.class, () -> log.DeleteLogStore(project, "access"));

        assertThat(denied.GetHttpCode()).isEqualTo(401);
        assertThat(denied.GetErrorCode()).isEqualTo("Unauthorized");
        assertThat(denied.GetErrorMessage())
                .isEqualTo("denied by sts or ram, action: log:DeleteLogStore, resource: acs:log:cn-hangzhou:"
                        + world.fill("{A}") + ":project/" + project + "/logstore/access");
        Map<String, Object> detail = denied.getAccessDeniedDetail();
        assertThat(detail)
                .containsEntry("authAction", "log:DeleteLogStore")
                .containsEntry("noPermissionType", "ExplicitDeny")
                .containsEntry("policyType", "ControlPolicy");
        DecodeDiagnosticMessageRequest request = new DecodeDiagnosticMessageRequest();
        request.setEncodedDiagnosticMessage(String.valueOf(detail.get("encodedDiagnosticMessage")));
        DecodedDiagnosticMessage decoded = ram.getAcsResponse(request).getDecodedDiagnosticMessage();
        assertThat(decoded.getNoPermissionPolicyType()).isEqualTo("ControlPolicy");
        assertThat(decoded.getExplicitDeny()).isTrue();
    }
}

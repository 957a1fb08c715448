package dev.understudy.harness.client;

import com.aliyuncs.sts.model.v20150401.AssumeRoleRequest;
import com.aliyuncs.sts.model.v20150401.AssumeRoleResponse;
import com.aliyuncs.sts.model.v20150401.GetCallerIdentityRequest;
import com.aliyuncs.sts.model.v20150401.GetCallerIdentityResponse;

/** STS through {@code aliyun-java-sdk-sts}. */
final class CoreSts implements StsClient {
    private final CoreCalls calls;

    CoreSts(Endpoints endpoints, Credentials credentials) {
        calls = new CoreCalls(endpoints, endpoints.sts(), credentials);
    }

    @Override
    public Outcome<Credentials> assumeRole(RoleAssumption assumption) {
        AssumeRoleRequest request = new AssumeRoleRequest();
        request.setRoleArn(assumption.roleArn());
        request.setRoleSessionName(assumption.sessionName());
        request.setPolicy(assumption.policy());
        request.setExternalId(assumption.externalId());
        request.setDurationSeconds(assumption.seconds());
        return calls.call(request, AssumeRoleResponse::getRequestId, CoreSts::credentials);
    }

    private static Credentials credentials(AssumeRoleResponse response) {
        AssumeRoleResponse.Credentials given = response.getCredentials();
        return new Credentials(given.getAccessKeyId(), given.getAccessKeySecret(), given.getSecurityToken());
    }

    @Override
    public Outcome<String> whoAmI() {
        return calls.call(
                new GetCallerIdentityRequest(),
                GetCallerIdentityResponse::getRequestId,
                GetCallerIdentityResponse::getArn);
    }

    @Override
    public void close() {
        calls.close();
    }
}

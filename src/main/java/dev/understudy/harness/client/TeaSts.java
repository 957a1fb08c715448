package dev.understudy.harness.client;

import com.aliyun.sts20150401.Client;
import com.aliyun.sts20150401.models.AssumeRoleRequest;
import com.aliyun.sts20150401.models.AssumeRoleResponseBody;
import com.aliyun.sts20150401.models.GetCallerIdentityResponseBody;

/** STS through {@code sts20150401}. */
final class TeaSts implements StsClient {
    private final Client client;

    TeaSts(Endpoints endpoints, Credentials credentials) {
        try {
            client = new Client(TeaCalls.config(endpoints, endpoints.sts(), credentials));
        } catch (Exception e) { // The generated constructor declares nothing narrower.
            throw new CallFailed("sts20150401", e);
        }
    }

    @Override
    public Outcome<Credentials> assumeRole(RoleAssumption assumption) {
        AssumeRoleRequest request = new AssumeRoleRequest()
                .setRoleArn(assumption.roleArn())
                .setRoleSessionName(assumption.sessionName())
                .setPolicy(assumption.policy())
                .setExternalId(assumption.externalId())
                .setDurationSeconds(assumption.seconds());
        return TeaCalls.call(
                "AssumeRole",
                () -> client.assumeRoleWithOptions(request, TeaCalls.options()).getBody(),
                AssumeRoleResponseBody::getRequestId,
                TeaSts::credentials);
    }

    private static Credentials credentials(AssumeRoleResponseBody body) {
        AssumeRoleResponseBody.AssumeRoleResponseBodyCredentials given = body.getCredentials();
        return new Credentials(given.getAccessKeyId(), given.getAccessKeySecret(), given.getSecurityToken());
    }

    @Override
    public Outcome<String> whoAmI() {
        return TeaCalls.call(
                "GetCallerIdentity",
                () -> client.getCallerIdentityWithOptions(TeaCalls.options()).getBody(),
                GetCallerIdentityResponseBody::getRequestId,
                GetCallerIdentityResponseBody::getArn);
    }

    @Override
    public void close() {}
}

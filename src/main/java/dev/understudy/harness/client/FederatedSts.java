package dev.understudy.harness.client;

import com.aliyun.sts20150401.Client;
import com.aliyun.sts20150401.models.AssumeRoleWithOIDCRequest;
import com.aliyun.sts20150401.models.AssumeRoleWithOIDCResponseBody;
import com.aliyun.sts20150401.models.AssumeRoleWithOIDCResponseBody.AssumeRoleWithOIDCResponseBodyCredentials;
import com.aliyun.sts20150401.models.AssumeRoleWithSAMLRequest;
import com.aliyun.sts20150401.models.AssumeRoleWithSAMLResponseBody;
import com.aliyun.sts20150401.models.AssumeRoleWithSAMLResponseBody.AssumeRoleWithSAMLResponseBodyCredentials;

/** STS for those without a key, whom an identity provider vouches for; these calls are not signed. */
public final class FederatedSts {
    private static final Credentials NOBODY = new Credentials("", "", null);

    private final Client client;

    public FederatedSts(Endpoints endpoints) {
        try {
            client = new Client(TeaCalls.config(endpoints, endpoints.sts(), NOBODY));
        } catch (Exception e) { // The generated constructor declares nothing narrower.
            throw new CallFailed("sts20150401", e);
        }
    }

    /** Take on a role by an OIDC token; role and provider by their ARNs. */
    public Outcome<Credentials> assumeRoleWithToken(String role, String provider, String token, String session) {
        AssumeRoleWithOIDCRequest request = new AssumeRoleWithOIDCRequest()
                .setRoleArn(role)
                .setOIDCProviderArn(provider)
                .setOIDCToken(token)
                .setRoleSessionName(session);
        return TeaCalls.call(
                "AssumeRoleWithOIDC",
                () -> client.assumeRoleWithOIDCWithOptions(request, TeaCalls.options())
                        .getBody(),
                AssumeRoleWithOIDCResponseBody::getRequestId,
                body -> {
                    AssumeRoleWithOIDCResponseBodyCredentials given = body.getCredentials();
                    return new Credentials(
                            given.getAccessKeyId(), given.getAccessKeySecret(), given.getSecurityToken());
                });
    }

    /** Take on a role by a SAML response in Base64, which names the session itself. */
    public Outcome<Credentials> assumeRoleWithAssertion(String role, String provider, String response) {
        AssumeRoleWithSAMLRequest request = new AssumeRoleWithSAMLRequest()
                .setRoleArn(role)
                .setSAMLProviderArn(provider)
                .setSAMLAssertion(response);
        return TeaCalls.call(
                "AssumeRoleWithSAML",
                () -> client.assumeRoleWithSAMLWithOptions(request, TeaCalls.options())
                        .getBody(),
                AssumeRoleWithSAMLResponseBody::getRequestId,
                body -> {
                    AssumeRoleWithSAMLResponseBodyCredentials given = body.getCredentials();
                    return new Credentials(
                            given.getAccessKeyId(), given.getAccessKeySecret(), given.getSecurityToken());
                });
    }
}

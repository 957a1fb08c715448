package dev.understudy.harness.client;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.CommonRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.auth.AlibabaCloudCredentials;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.BasicSessionCredentials;
import com.aliyuncs.auth.StaticCredentialsProvider;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.HttpClientConfig;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.policy.retry.RetryPolicy;
import com.aliyuncs.profile.DefaultProfile;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import javax.net.ssl.X509TrustManager;

/** How both old-style clients ({@code aliyun-java-sdk-core}) call. */
final class CoreCalls implements AutoCloseable {
    static final String RAM_VERSION = "2015-05-01";
    static final String IMS_VERSION = "2019-08-15";

    private final DefaultAcsClient client;
    private final String endpoint;
    private final ProtocolType protocol;

    /** {@code endpoint} is the service's host, with a port if need be. */
    CoreCalls(Endpoints endpoints, String endpoint, Credentials credentials) {
        this.endpoint = endpoint;
        protocol = endpoints.tls() ? ProtocolType.HTTPS : ProtocolType.HTTP;
        client = client(endpoints, credentials);
    }

    private static DefaultAcsClient client(Endpoints endpoints, Credentials credentials) {
        DefaultProfile profile = DefaultProfile.getProfile(endpoints.region());
        if (endpoints.ca() != null) {
            profile.setHttpClientConfig(trusting(endpoints.ca()));
        }
        DefaultAcsClient client = new DefaultAcsClient(profile, new StaticCredentialsProvider(signing(credentials)));
        client.setSysRetryPolicy(RetryPolicy.none());
        return client;
    }

    /** A client that finds the endpoint of each request by itself, so that the request need not be touched. */
    static DefaultAcsClient resolving(Endpoints endpoints, Credentials credentials) {
        DefaultAcsClient client = client(endpoints, credentials);
        client.setEndpointResolver(
                request -> "sts".equalsIgnoreCase(request.productCode) ? endpoints.sts() : endpoints.ram());
        return client;
    }

    private static HttpClientConfig trusting(Path ca) {
        HttpClientConfig config = HttpClientConfig.getDefault();
        // Its usual HTTP client is one for the whole process, with the trust of whoever came first.
        config.setCompatibleMode(true);
        config.setX509TrustManagers(new X509TrustManager[] {TrustedAuthority.trustManager(ca)});
        return config;
    }

    private static AlibabaCloudCredentials signing(Credentials credentials) {
        return credentials.securityToken() == null
                ? new BasicCredentials(credentials.accessKeyId(), credentials.accessKeySecret())
                : new BasicSessionCredentials(
                        credentials.accessKeyId(), credentials.accessKeySecret(), credentials.securityToken());
    }

    <T extends AcsResponse, V> Outcome<V> call(
            AcsRequest<T> request, Function<T, String> requestId, Function<T, V> value) {
        // Generated requests insist on HTTPS, each for itself; the profile's protocol is not looked at.
        request.setSysProtocol(protocol);
        request.setSysEndpoint(endpoint);
        try {
            T response = client.getAcsResponse(request);
            return new Outcome.Succeeded<>(value.apply(response), requestId.apply(response));
        } catch (ClientException e) {
            return refused(request.getSysActionName(), e);
        }
    }

    /** An operation of a version of RAM or IMS by its name. Value: the answer as it came; the generated requests know no tags and read no Unicode escapes. */
    Outcome<String> call(String version, String operation, Map<String, String> parameters) {
        CommonRequest request = new CommonRequest();
        request.setSysDomain(endpoint);
        request.setSysProtocol(protocol);
        request.setSysMethod(MethodType.POST);
        request.setSysVersion(version);
        request.setSysAction(operation);
        parameters.forEach(request::putQueryParameter);
        try {
            return new Outcome.Succeeded<>(client.getCommonResponse(request).getData(), null);
        } catch (ClientException e) {
            return refused(operation, e);
        }
    }

    private static <V> Outcome<V> refused(String operation, ClientException e) {
        if (e.getRequestId() == null && !"SDK.InvalidAccessKeySecret".equals(e.getErrCode())) {
            throw new CallFailed(operation, reason(e), CallFailed.isOfNetwork(e));
        }
        // This client keeps the HTTP status to itself.
        return new Outcome.Refused<>(null, e.getErrCode(), e.getErrMsg(), e.getRequestId());
    }

    // The message quotes the URL, and with it the token.
    private static String reason(ClientException e) {
        Throwable cause = e.getCause();
        return e.getErrCode() + (cause == null ? "" : ": " + cause.getClass().getSimpleName());
    }

    @Override
    public void close() {
        client.shutdown();
    }
}

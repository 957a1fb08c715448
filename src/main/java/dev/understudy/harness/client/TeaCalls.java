package dev.understudy.harness.client;

import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How both Tea clients ({@code ram20150501}, {@code sts20150401}) call. */
final class TeaCalls {
    private TeaCalls() {}

    /** {@code endpoint} is the service's host, with a port if need be. */
    static Config config(Endpoints endpoints, String endpoint, Credentials credentials) {
        Config config = new Config()
                .setAccessKeyId(credentials.accessKeyId())
                .setAccessKeySecret(credentials.accessKeySecret())
                .setSecurityToken(credentials.securityToken())
                .setRegionId(endpoints.region())
                .setEndpoint(endpoint)
                .setProtocol(endpoints.scheme());
        return endpoints.ca() == null ? config : config.setCa(TrustedAuthority.pem(endpoints.ca()));
    }

    static RuntimeOptions options() {
        return new RuntimeOptions().setAutoretry(false).setMaxAttempts(1);
    }

    static <B, V> Outcome<V> call(
            String operation, Callable<B> call, Function<B, String> requestId, Function<B, V> value) {
        try {
            B body = call.call();
            return new Outcome.Succeeded<>(value.apply(body), requestId.apply(body));
        } catch (TeaException e) {
            return refused(e);
        } catch (Exception e) { // The generated methods declare nothing narrower.
            throw new CallFailed(operation, e);
        }
    }

    private static <V> Outcome<V> refused(TeaException e) {
        Integer status = e.getStatusCode();
        return new Outcome.Refused<>(
                status, e.getCode(), Objects.requireNonNullElse(e.getMessage(), ""), text(e.getData(), "RequestId"));
    }

    private static @Nullable String text(@Nullable Map<String, Object> data, String key) {
        Object value = data == null ? null : data.get(key);
        return value == null ? null : value.toString();
    }
}

package dev.understudy.contract;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code aliyun-java-sdk-ram} and {@code -sts}. */
record CoreChannel() implements GeneratedClient {
    private static final Map<RpcService, String> MODELS = Map.of(
            RpcService.RAM, "com.aliyuncs.ram.model.v20150501.", RpcService.STS, "com.aliyuncs.sts.model.v20150401.");

    private static Optional<Class<?>> type(RpcService service, String operation) {
        return Optional.ofNullable(MODELS.get(service)).flatMap(home -> Classes.named(home + operation + "Request"));
    }

    @Override
    public boolean has(RpcService service, String operation) {
        return type(service, operation).isPresent();
    }

    @Override
    public boolean has(RpcService service, String operation, String parameter) {
        return Getters.takes(type(service, operation).orElseThrow(), parameter);
    }

    @Override
    public Reply send(
            Endpoints endpoints, Credentials key, RpcService service, String operation, Map<String, String> parameters)
            throws Exception {
        AcsRequest<?> request = (AcsRequest<?>)
                type(service, operation).orElseThrow().getConstructor().newInstance();
        parameters.forEach((name, value) -> Getters.set(request, name, value));
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysEndpoint(endpoints.ram());
        return sent(endpoints.region(), key, request);
    }

    private static Reply sent(String region, Credentials key, AcsRequest<? extends AcsResponse> request) {
        DefaultProfile profile = DefaultProfile.getProfile(region, key.accessKeyId(), key.accessKeySecret());
        DefaultAcsClient client = new DefaultAcsClient(profile);
        try {
            AcsResponse answer = client.getAcsResponse(request);
            return new Reply("", path -> Getters.has(answer, path), Set.of());
        } catch (ClientException refused) {
            return Reply.refused(refused.getErrCode());
        } finally {
            client.shutdown();
        }
    }
}

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
record CoreChannel() implements Channel {
    private static final Map<RpcService, String> MODELS = Map.of(
            RpcService.RAM, "com.aliyuncs.ram.model.v20150501.", RpcService.STS, "com.aliyuncs.sts.model.v20150401.");

    @Override
    public Optional<Reply> send(
            Endpoints endpoints,
            Optional<Credentials> credentials,
            RpcService service,
            String operation,
            Map<String, String> parameters)
            throws Exception {
        Optional<Class<?>> type = Classes.named(MODELS.getOrDefault(service, "") + operation + "Request");
        if (type.isEmpty() || credentials.isEmpty()) {
            return Optional.empty();
        }
        AcsRequest<?> request = (AcsRequest<?>) type.get().getConstructor().newInstance();
        if (!parameters.entrySet().stream().allMatch(one -> Getters.set(request, one.getKey(), one.getValue()))) {
            return Optional.empty();
        }
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysEndpoint(endpoints.ram());
        return Optional.of(sent(endpoints.region(), credentials.get(), request));
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

package dev.understudy.contract;

import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Tea clients: {@code ram20150501}, {@code sts20150401}, {@code ims20190815}. */
record TeaChannel() implements Channel {
    private static final Map<RpcService, String> PACKAGES = Map.of(
            RpcService.RAM, "com.aliyun.ram20150501.",
            RpcService.STS, "com.aliyun.sts20150401.",
            RpcService.IMS, "com.aliyun.ims20190815.");

    @Override
    public Optional<Reply> send(
            Endpoints endpoints,
            Optional<Credentials> credentials,
            RpcService service,
            String operation,
            Map<String, String> parameters)
            throws Exception {
        String home = PACKAGES.getOrDefault(service, "");
        Optional<Method> method = method(home, operation);
        if (method.isEmpty()) {
            return Optional.empty();
        }
        List<Object> arguments = new ArrayList<>();
        if (method.get().getParameterCount() == 2) {
            Object request =
                    method.get().getParameterTypes()[0].getConstructor().newInstance();
            if (!parameters.entrySet().stream().allMatch(one -> Getters.set(request, one.getKey(), one.getValue()))) {
                return Optional.empty();
            }
            arguments.add(request);
        } else if (!parameters.isEmpty()) {
            return Optional.empty();
        }
        arguments.add(new RuntimeOptions().setAutoretry(false));
        return Optional.of(sent(client(home, endpoints, credentials), method.get(), arguments));
    }

    private static Optional<Method> method(String home, String operation) {
        String name = operation.toLowerCase(Locale.ROOT) + "withoptions";
        return Classes.named(home + "Client").stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getName().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static Object client(String home, Endpoints endpoints, Optional<Credentials> credentials)
            throws ReflectiveOperationException {
        Config config = new Config().setEndpoint(endpoints.ram()).setProtocol("http");
        credentials.ifPresent(key -> config.setAccessKeyId(key.accessKeyId())
                .setAccessKeySecret(key.accessKeySecret())
                .setSecurityToken(key.securityToken()));
        return Class.forName(home + "Client").getConstructor(Config.class).newInstance(config);
    }

    private static Reply sent(Object client, Method method, List<Object> arguments) throws IllegalAccessException {
        try {
            Object response = method.invoke(client, arguments.toArray());
            return new Reply("", path -> Getters.has(response, "Body." + path), Set.of());
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof TeaException refused) {
                return Reply.refused(refused.getCode());
            }
            throw new IllegalStateException(method + ": " + thrown.getCause(), thrown);
        }
    }
}

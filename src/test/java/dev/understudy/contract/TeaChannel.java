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
record TeaChannel() implements GeneratedClient {
    private static final Map<RpcService, String> PACKAGES = Map.of(
            RpcService.RAM, "com.aliyun.ram20150501.",
            RpcService.STS, "com.aliyun.sts20150401.",
            RpcService.IMS, "com.aliyun.ims20190815.");

    @Override
    public boolean has(RpcService service, String operation) {
        return method(service, operation).isPresent();
    }

    @Override
    public boolean has(RpcService service, String operation, String parameter) {
        Method method = method(service, operation).orElseThrow();
        return takesRequest(method) && Getters.takes(method.getParameterTypes()[0], parameter);
    }

    /** Operations without parameters have no request. */
    private static boolean takesRequest(Method method) {
        return method.getParameterCount() == 2;
    }

    @Override
    public Reply send(
            Endpoints endpoints, Credentials key, RpcService service, String operation, Map<String, String> parameters)
            throws Exception {
        Method method = method(service, operation).orElseThrow();
        List<Object> arguments = new ArrayList<>();
        if (takesRequest(method)) {
            Object request = method.getParameterTypes()[0].getConstructor().newInstance();
            parameters.forEach((name, value) -> Getters.set(request, name, value));
            arguments.add(request);
        } else if (!parameters.isEmpty()) {
            throw new IllegalArgumentException(operation + " has no parameters");
        }
        arguments.add(new RuntimeOptions().setAutoretry(false));
        return sent(client(home(service), endpoints, key), method, arguments);
    }

    private static String home(RpcService service) {
        return PACKAGES.getOrDefault(service, "");
    }

    private static Optional<Method> method(RpcService service, String operation) {
        String name = operation.toLowerCase(Locale.ROOT) + "withoptions";
        return Classes.named(home(service) + "Client").stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getName().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static Object client(String home, Endpoints endpoints, Credentials key)
            throws ReflectiveOperationException {
        Config config = new Config()
                .setEndpoint(endpoints.ram())
                .setProtocol("http")
                .setAccessKeyId(key.accessKeyId())
                .setAccessKeySecret(key.accessKeySecret())
                .setSecurityToken(key.securityToken());
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

package dev.understudy.harness.client;

import com.aliyuncs.DefaultAcsClient;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The clients of the real SDKs, ready to call an emulator as somebody; programs that have them injected change nothing else.
 *
 * <p>They are known by name: an SDK that nobody asks for need not be there.
 */
public final class SdkClients {
    private interface Maker {
        Object make(Endpoints endpoints, Credentials credentials) throws Exception;
    }

    private static final Map<String, Maker> MAKERS = Map.of(
            "com.aliyun.sts20150401.Client",
            (endpoints, key) -> new com.aliyun.sts20150401.Client(TeaCalls.config(endpoints, endpoints.sts(), key)),
            "com.aliyun.ram20150501.Client",
            (endpoints, key) -> new com.aliyun.ram20150501.Client(TeaCalls.config(endpoints, endpoints.ram(), key)),
            "com.aliyun.openservices.log.Client",
            (endpoints, key) -> LogClient.build(endpoints, key, LogSignature.V1),
            "com.aliyuncs.IAcsClient",
            (endpoints, key) -> CoreCalls.resolving(endpoints, key));

    private SdkClients() {}

    /** Whether a type is one of them. */
    public static boolean has(Class<?> type) {
        return MAKERS.containsKey(type.getName());
    }

    /** Their types, by name. */
    public static Set<String> types() {
        return new TreeSet<>(MAKERS.keySet());
    }

    /**
     * Make one.
     *
     * @param endpoints over TLS for {@code IAcsClient}, whose requests insist on it
     * @throws CallFailed when it cannot be made
     */
    public static <T> T make(Class<T> type, Endpoints endpoints, Credentials credentials) {
        Maker maker = MAKERS.get(type.getName());
        if (maker == null) {
            throw new IllegalArgumentException("`" + type.getName() + "` is no client; expected one of " + types());
        }
        try {
            return type.cast(maker.make(endpoints, credentials));
        } catch (Exception e) { // The generated constructors declare nothing narrower.
            throw new CallFailed(type.getName(), e);
        }
    }

    /** Close one; those without anything to close are left alone. */
    public static void close(Object client) {
        switch (client.getClass().getName()) {
            case "com.aliyun.openservices.log.Client" -> ((com.aliyun.openservices.log.Client) client).shutdown();
            case "com.aliyuncs.DefaultAcsClient" -> ((DefaultAcsClient) client).shutdown();
            default -> {}
        }
    }
}

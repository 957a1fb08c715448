package dev.understudy.harness;

import java.util.List;
import java.util.stream.Stream;

/** The cloud's own names: a JVM behind the SOCKS door looks them up before it connects, a container's network has them as aliases. */
public final class HostNames {
    /** Of RAM, STS and IMS. */
    public static final List<String> RPC = List.of("ram.aliyuncs.com", "sts.aliyuncs.com", "ims.aliyuncs.com");

    private HostNames() {}

    /** Of a project, and of its region. */
    public static List<String> of(String project, String region) {
        return Stream.of(
                        region + ".log.aliyuncs.com",
                        region + "-intranet.log.aliyuncs.com",
                        region + ".sls.aliyuncs.com")
                .flatMap(endpoint -> Stream.of(endpoint, project + "." + endpoint))
                .toList();
    }
}

package dev.understudy.harness;

import java.util.List;
import java.util.stream.Stream;

/** The names a JVM behind the SOCKS door must be able to look up, since it looks them up before it connects. */
final class HostNames {
    /** Of RAM and STS. */
    static final List<String> RPC = List.of("ram.aliyuncs.com", "sts.aliyuncs.com");

    private HostNames() {}

    /** Of a project, and of its region. */
    static List<String> of(String project, String region) {
        return Stream.of(
                        region + ".log.aliyuncs.com",
                        region + "-intranet.log.aliyuncs.com",
                        region + ".sls.aliyuncs.com")
                .flatMap(endpoint -> Stream.of(endpoint, project + "." + endpoint))
                .toList();
    }
}

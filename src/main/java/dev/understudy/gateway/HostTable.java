package dev.understudy.gateway;

import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.wire.http.WireRequest;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the services on one port apart: an ordered table of hosts, printed in the docs.
 *
 * <p>Endpoints: RAM and STS help, "Endpoints"; Log Service help, "Endpoints".
 */
public final class HostTable {
    /** One row: hosts of this form go there. */
    public record Row(String form, String goesTo, Pattern pattern, Function<Matcher, Destination> destination) {}

    private static final String PROJECT = "(?:(?<project>[^.]+)\\.)?";
    private static final String REGION = "(?<region>[a-z0-9-]+?)(?:-intranet|-share|-internal)?";

    private static final List<Row> ROWS = List.of(
            row(
                    "ram.aliyuncs.com, ram.vpc-proxy.aliyuncs.com",
                    "RAM",
                    "ram(?:\\.vpc-proxy)?\\.aliyuncs\\.com",
                    RpcService.RAM),
            row(
                    "ims.aliyuncs.com, ims.vpc-proxy.aliyuncs.com",
                    "IMS",
                    "ims(?:\\.vpc-proxy)?\\.aliyuncs\\.com",
                    RpcService.IMS),
            row(
                    "sts.aliyuncs.com, sts.REGION.aliyuncs.com, sts-vpc.REGION.aliyuncs.com",
                    "STS",
                    "sts(?:-vpc)?(?:\\.[a-z0-9-]+)?\\.aliyuncs\\.com",
                    RpcService.STS),
            log("[PROJECT.]log-global.aliyuncs.com", PROJECT + "log-global\\.aliyuncs\\.com"),
            log("[PROJECT.]REGION[-intranet].log.aliyuncs.com", PROJECT + REGION + "\\.log\\.aliyuncs\\.com"),
            log("[PROJECT.]REGION[-intranet].sls.aliyuncs.com", PROJECT + REGION + "\\.sls\\.aliyuncs\\.com"),
            log("[[PROJECT.]REGION.]log.localhost", "(?:" + PROJECT + REGION + "\\.)?log\\.localhost"),
            log("PROJECT.localhost, PROJECT.127.0.0.1", "(?<project>[^.]+)\\.(?:localhost|127\\.0\\.0\\.1)"));

    private HostTable() {}

    public static List<Row> rows() {
        return ROWS;
    }

    /** Find where a request goes: by its host, and at a bare address by the headers only Log Service clients send. */
    public static Destination route(WireRequest request) {
        String host = request.hostName();
        for (Row row : ROWS) {
            Matcher matcher = row.pattern.matcher(host);
            if (matcher.matches()) {
                return row.destination.apply(matcher);
            }
        }
        boolean log = request.header("x-log-apiversion").isPresent()
                || request.header("authorization")
                        .filter(value -> value.startsWith("LOG ") || value.startsWith("SLS4-"))
                        .isPresent();
        return log ? new Destination.Log(null, null) : new Destination.Rpc(null);
    }

    private static Row row(String form, String goesTo, String pattern, RpcService service) {
        return new Row(form, goesTo, Pattern.compile(pattern), matcher -> new Destination.Rpc(service));
    }

    private static Row log(String form, String pattern) {
        boolean hasRegion = pattern.contains("<region>");
        return new Row(form, "Log Service", Pattern.compile(pattern), matcher -> {
            @Nullable String region = hasRegion ? matcher.group("region") : null;
            @Nullable String project = pattern.contains("<project>") ? matcher.group("project") : null;
            return new Destination.Log(region, project);
        });
    }
}

package dev.understudy.gateway;

import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.gateway.sls.SlsCall;
import dev.understudy.gateway.sls.SlsOperation;
import dev.understudy.trail.ManagementEvent.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A management call that has come so far that an event will tell of it.
 *
 * @param parameters without anything secret
 * @param resources what it names, by the resource type's name
 */
record AuditedCall(Api api, Map<String, Object> parameters, Map<String, List<String>> resources) {
    // The product code and version of the Log Service API that ActionTrail names (SDK metadata, "Sls 2020-12-30").
    static final String LOG_SERVICE = "Sls";
    private static final String LOG_VERSION = "2020-12-30";
    private static final Pattern REGION_IN_HOST = Pattern.compile("sts(?:-vpc)?\\.([a-z0-9-]+)\\.aliyuncs\\.com");
    private static final Map<String, String> TYPES_BY_PARAMETER = Map.of(
            "UserName", "ACS::RAM::User",
            "GroupName", "ACS::RAM::Group",
            "RoleName", "ACS::RAM::Role",
            "PolicyName", "ACS::RAM::Policy",
            "UserAccessKeyId", "ACS::RAM::AccessKey");

    static AuditedCall of(RpcOperation operation, RpcCall call, String host) {
        RpcService service = operation.service();
        Api api = new Api(
                service.title(),
                operation.name(),
                service.version(),
                host,
                region(call, host),
                // ActionTrail docs, "isGlobal". ASSUMED: RAM and IMS are, STS has regional endpoints and is not.
                service != RpcService.STS);
        return new AuditedCall(api, RecordedNames.parameters(call.parameters()), resources(call));
    }

    static AuditedCall of(SlsOperation operation, SlsCall call, String host) {
        Api api = new Api(LOG_SERVICE, operation.name(), LOG_VERSION, host, call.region(), false);
        Map<String, String> named = new LinkedHashMap<>(call.query());
        named.putAll(call.variables());
        named.put("project", call.project() == null ? "" : call.project());
        named.values().removeIf(String::isEmpty);
        Map<String, Object> parameters = new LinkedHashMap<>(RecordedNames.members(operation.bodyFields(call)));
        parameters.putAll(RecordedNames.parameters(named));
        return new AuditedCall(api, parameters, resources(named));
    }

    private static String region(RpcCall call, String host) {
        Matcher regional = REGION_IN_HOST.matcher(host);
        return regional.matches() ? regional.group(1) : call.text("RegionId").orElse(Cloud.DEFAULT_REGION);
    }

    private static Map<String, List<String>> resources(RpcCall call) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        TYPES_BY_PARAMETER.keySet().stream()
                .sorted()
                .forEach(parameter -> call.text(parameter)
                        .ifPresent(
                                name -> found.put(String.valueOf(TYPES_BY_PARAMETER.get(parameter)), List.of(name))));
        call.text("RoleArn")
                .filter(arn -> arn.contains(":role/"))
                .ifPresent(arn -> found.put("ACS::RAM::Role", List.of(arn.substring(arn.indexOf(":role/") + 6))));
        return found;
    }

    // ASSUMED spelling: that of Cloud Config's resource types.
    private static Map<String, List<String>> resources(Map<String, String> named) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        String project = named.get("project");
        String logstore = named.get("logstore");
        if (project != null) {
            found.put("ACS::SLS::Project", List.of(project));
        }
        if (logstore != null) {
            found.put("ACS::SLS::LogStore", List.of(logstore));
        }
        return found;
    }
}

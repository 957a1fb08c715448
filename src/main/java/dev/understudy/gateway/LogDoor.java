package dev.understudy.gateway;

import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;
import dev.understudy.gateway.sls.SlsAnswer;
import dev.understudy.gateway.sls.SlsCall;
import dev.understudy.gateway.sls.SlsOperation;
import dev.understudy.gateway.sls.SlsRoute;
import dev.understudy.gateway.sls.SlsRouter;
import dev.understudy.policy.AccountId;
import dev.understudy.sls.SlsError;
import dev.understudy.sls.SlsProject;
import dev.understudy.wire.http.QueryString;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import dev.understudy.wire.sls.SlsEnvelope;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Log Service, from the first byte to the last. */
final class LogDoor {
    private final Cloud cloud;
    private final LogCredentials credentials;
    private final SlsRouter router;
    private final Permission permission;
    private final Records records;

    LogDoor(Cloud cloud, LogCredentials credentials, SlsRouter router, Permission permission, Records records) {
        this.cloud = cloud;
        this.credentials = credentials;
        this.router = router;
        this.permission = permission;
        this.records = records;
    }

    WireResponse handle(WireRequest request, Destination.Log destination) {
        Attempt attempt = new Attempt(cloud.logRequestId(), "Log", cloud.now());
        try {
            WireResponse response = answer(request, destination, attempt);
            records.succeeded(request, attempt, response.status());
            return response;
        } catch (Denied denied) {
            records.failed(request, attempt, denied.error());
            return refusal(attempt, denied.error(), denied.denial().lowerCamelDetail());
        } catch (Refused refused) {
            records.failed(request, attempt, refused.error());
            return refusal(attempt, refused.error(), Map.of());
        }
    }

    private static WireResponse refusal(Attempt attempt, CloudError error, Map<String, Object> detail) {
        return SlsEnvelope.error(error.status(), attempt.requestId, error.code(), error.message(), detail);
    }

    private WireResponse answer(WireRequest request, Destination.Log destination, Attempt attempt) {
        Map<String, String> query = query(request);
        SlsRoute route = router.route(request.method(), request.path(), query, destination.project() != null);
        route.operationName().ifPresent(attempt::names);
        Caller caller = credentials.check(request, attempt);
        Instant now = cloud.clocks().of(caller.principal().account()).instant();
        attempt.isBy(caller, now);
        cloud.used(caller, AuditedCall.LOG_SERVICE, now);
        SlsRoute.Emulated target = route.fold(new SlsRoute.Cases<>(
                emulated -> emulated,
                known -> {
                    throw cloud.notEmulated("Log", known.pattern().name());
                },
                refusal -> {
                    throw refusal.error().refused();
                }));
        SlsOperation operation = target.operation();
        SlsCall call = call(request, place(destination, operation, caller), target, query, caller);
        if (operation.isManagement()) {
            attempt.audits(AuditedCall.of(operation, call, request.hostName()));
        }
        permission.require(
                new Permission.Question(
                        caller,
                        operation.action(),
                        null,
                        operation.resources(call),
                        call.owner(),
                        context(request, operation, call),
                        LogErrors::denied),
                request,
                attempt);
        SlsAnswer answer = operation.execute().apply(call);
        return LogBodies.write(answer, request, attempt.requestId);
    }

    /** Log Service, "RAM authorization": the TLS version for all its actions. ASSUMED: a number such as 1.2, absent without TLS. */
    private static Map<String, List<String>> context(WireRequest request, SlsOperation operation, SlsCall call) {
        Map<String, List<String>> keys = new LinkedHashMap<>(operation.context().apply(call));
        String protocol = request.tlsProtocol();
        if (protocol != null) {
            keys.put("log:TLSVersion", List.of(protocol.replace("TLSv", "")));
        }
        return keys;
    }

    private static Map<String, String> query(WireRequest request) {
        try {
            Map<String, String> firsts = new LinkedHashMap<>();
            QueryString.parse(request.query()).forEach(pair -> firsts.putIfAbsent(pair.name(), pair.value()));
            return firsts;
        } catch (IllegalArgumentException brokenEscape) {
            throw LogErrors.queryInvalid();
        }
    }

    /** Which project's, or which account's, a call is about. */
    private record Place(@Nullable String project, String region, AccountId owner) {}

    private Place place(Destination.Log destination, SlsOperation operation, Caller caller) {
        String name = destination.project();
        String endpoint = destination.region();
        AccountId own = caller.principal().account();
        if (name == null || operation.name().equals("CreateProject")) {
            return new Place(name, endpoint == null ? Cloud.DEFAULT_REGION : endpoint, own);
        }
        SlsProject project = cloud.logs().project(name);
        // ASSUMED: a project answers at the endpoints of its own region only.
        if (endpoint != null && !endpoint.equals(project.region())) {
            throw SlsError.projectNotExist(name);
        }
        return new Place(name, project.region(), project.owner());
    }

    private SlsCall call(
            WireRequest request, Place place, SlsRoute.Emulated target, Map<String, String> query, Caller caller) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> headers.put(name, values.get(0)));
        return new SlsCall(
                place.project(),
                place.region(),
                target.variables(),
                query,
                headers,
                LogBodies.read(request),
                caller.principal(),
                place.owner(),
                request.sourceIp(),
                cloud.clocks().of(place.owner()).instant(),
                cloud.clocks().of(place.owner()).lastJump(),
                cloud.now());
    }
}

package dev.understudy.gateway;

import dev.understudy.account.CloudError;
import dev.understudy.account.Refused;
import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.gateway.rpc.RpcErrors;
import dev.understudy.gateway.rpc.RpcOperation;
import dev.understudy.gateway.rpc.RpcOperations;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.Arn;
import dev.understudy.policy.MalformedId;
import dev.understudy.sts.federation.Visitor;
import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import dev.understudy.wire.rpc.MalformedRequest;
import dev.understudy.wire.rpc.RpcEnvelope;
import dev.understudy.wire.rpc.RpcError;
import dev.understudy.wire.rpc.RpcFormat;
import dev.understudy.wire.rpc.RpcParameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** RAM, STS and IMS, from the first byte to the last. */
final class RpcDoor {
    private final Cloud cloud;
    private final RpcCredentials credentials;
    private final RpcOperations operations;
    private final Permission permission;
    private final Records records;

    RpcDoor(Cloud cloud, RpcCredentials credentials, RpcOperations operations, Permission permission, Records records) {
        this.cloud = cloud;
        this.credentials = credentials;
        this.operations = operations;
        this.permission = permission;
        this.records = records;
    }

    WireResponse handle(WireRequest request, Destination.Rpc destination) {
        String requestId = cloud.ids().uuid();
        RpcParameters parameters;
        try {
            parameters = RpcParameters.of(request);
        } catch (MalformedRequest malformed) {
            CloudError unreadable = RpcGatewayErrors.unreadable(String.valueOf(malformed.getMessage()))
                    .error();
            return early(request, destination, requestId, RpcFormat.JSON, unreadable);
        }
        RpcService service;
        try {
            service = service(request, parameters, destination);
        } catch (Refused refused) {
            return early(request, destination, requestId, AnswerFormat.of(request, parameters), refused.error());
        }
        return handle(request, parameters, service, new Attempt(requestId, service.title(), cloud.now()));
    }

    private WireResponse handle(WireRequest request, RpcParameters parameters, RpcService service, Attempt attempt) {
        try {
            WireResponse response = answer(request, parameters, service, attempt);
            records.succeeded(request, attempt, response.status());
            return response;
        } catch (Denied denied) {
            records.failed(request, attempt, denied.error());
            return refusal(
                    request,
                    parameters,
                    service,
                    attempt,
                    denied.error(),
                    denied.denial().detail());
        } catch (Refused refused) {
            records.failed(request, attempt, refused.error());
            return refusal(request, parameters, service, attempt, refused.error(), Map.of());
        }
    }

    private WireResponse answer(WireRequest request, RpcParameters parameters, RpcService service, Attempt attempt) {
        if (!request.method().equals("GET") && !request.method().equals("POST")) {
            throw RpcGatewayErrors.methodUnsupported();
        }
        if (!request.path().equals("/")) {
            throw RpcGatewayErrors.noSuchPath();
        }
        AnswerFormat.check(request, parameters);
        RpcOperation operation = operation(request, parameters, service, attempt);
        Visitor visitor = operation.visitor(parameters.values());
        Caller caller = visitor == null
                ? credentials.check(request, parameters, attempt)
                : Caller.visiting(visitor.principal());
        AccountId account = caller.principal().account();
        Instant now = cloud.clocks().of(account).instant();
        attempt.isBy(caller, now);
        cloud.used(caller, service.title(), now);
        RpcCall call = new RpcCall(caller.principal(), parameters.values(), now, caller.session(), visitor);
        attempt.audits(AuditedCall.of(operation, call, request.hostName()));
        operation.check(call);
        ask(operation, call, caller, request, attempt);
        Map<String, Object> members = operation.execute(call);
        attempt.answers(members);
        return RpcEnvelope.success(AnswerFormat.of(request, parameters), operation.name(), members, attempt.requestId);
    }

    private void ask(RpcOperation operation, RpcCall call, Caller caller, WireRequest request, Attempt attempt) {
        List<String> actions = operation.actions(call);
        if (actions.isEmpty()) {
            return;
        }
        List<String> resources = operation.resources(call);
        AccountId owner = owner(resources, call.account());
        Map<String, List<String>> context = operation.context(call);
        Function<Denial, CloudError> wording = wording(operation, call);
        for (String action : actions) {
            permission.require(
                    new Permission.Question(
                            caller, action, operation.formerAction(), resources, owner, context, wording),
                    request,
                    attempt);
        }
    }

    private Function<Denial, CloudError> wording(RpcOperation operation, RpcCall call) {
        Visitor visitor = call.visitor();
        if (visitor != null) {
            return denial -> visitor.denial();
        }
        return operation.service() == RpcService.STS
                ? denial -> RpcGatewayErrors.deniedBySts(denial, cloud.ram().rulings(call.account()))
                : RpcGatewayErrors::deniedByRam;
    }

    private static AccountId owner(List<String> resources, AccountId otherwise) {
        try {
            return Arn.parse(resources.get(0))
                    .map(arn -> new AccountId(arn.account()))
                    .orElse(otherwise);
        } catch (MalformedId notAnAccount) {
            return otherwise;
        }
    }

    private RpcOperation operation(WireRequest request, RpcParameters parameters, RpcService service, Attempt attempt) {
        String name = named("Action", "x-acs-action", request, parameters);
        if (name == null) {
            throw RpcErrors.missing("Action");
        }
        return operations
                .find(service, name)
                .fold(
                        emulated -> {
                            attempt.names(name);
                            return emulated;
                        },
                        known -> {
                            attempt.names(name);
                            throw cloud.notEmulated(service.title(), known);
                        },
                        () -> {
                            throw RpcGatewayErrors.noSuchAction();
                        });
    }

    /** By host where that tells, else by API version; where both tell, they must agree. */
    private static RpcService service(WireRequest request, RpcParameters parameters, Destination.Rpc destination) {
        RpcService byHost = destination.service();
        String version = named("Version", "x-acs-version", request, parameters);
        if (version == null) {
            throw byHost == null ? RpcGatewayErrors.noSuchProduct() : RpcErrors.missing("Version");
        }
        Optional<RpcService> byVersion = RpcService.ofVersion(version);
        if (byHost == null) {
            return byVersion.orElseThrow(RpcGatewayErrors::noSuchProduct);
        }
        return byVersion.filter(byHost::equals).orElseThrow(() -> RpcErrors.invalid("Version"));
    }

    // Tea clients send action and version as headers only, old clients as parameters, some as both.
    private static @Nullable String named(
            String parameter, String header, WireRequest request, RpcParameters parameters) {
        Optional<String> asParameter = parameters.first(parameter).filter(text -> !text.isEmpty());
        Optional<String> asHeader = request.header(header).filter(text -> !text.isEmpty());
        if (asParameter.isPresent() && asHeader.isPresent() && !asParameter.equals(asHeader)) {
            throw RpcErrors.invalid(parameter);
        }
        // Only version 3 signs headers: under version 1 anybody on the way could have put one there.
        boolean headersAreSigned = request.header("authorization").isPresent();
        return asParameter.or(() -> asHeader.filter(text -> headersAreSigned)).orElse(null);
    }

    private WireResponse early(
            WireRequest request, Destination.Rpc destination, String requestId, RpcFormat format, CloudError error) {
        records.failed(request, new Attempt(requestId, "Rpc", cloud.now()), error);
        RpcService byHost = destination.service();
        String product = byHost == null ? "" : byHost.title();
        return RpcEnvelope.error(
                format,
                new RpcError(error.status(), error.code(), error.message(), request.host(), product, Map.of()),
                requestId);
    }

    private static WireResponse refusal(
            WireRequest request,
            RpcParameters parameters,
            RpcService service,
            Attempt attempt,
            CloudError error,
            Map<String, Object> detail) {
        RpcError answer =
                new RpcError(error.status(), error.code(), error.message(), request.host(), service.title(), detail);
        return RpcEnvelope.error(AnswerFormat.of(request, parameters), answer, attempt.requestId);
    }
}

package dev.understudy.gateway.rpc;

import dev.understudy.sts.federation.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is emulated. The gateway calls {@link #check}, decides with {@link #action}, {@link #resources} and
 * {@link #context}, and then calls {@link #execute}; each may throw {@link dev.understudy.account.Refused}.
 *
 * @param action what must be allowed on each of the resources; null when no permission is needed
 * @param resourcesOf the resources, in the form requests have them: without a region
 * @param contextOf condition keys that only this operation fills
 * @param executionOf the answer without its RequestId; refuses what does not exist or is in the way
 * @param refusals codes of refusals that come from what exists, not from one parameter; {@link #errors()} has all
 * @param source where the operation is described
 * @param dependentActionsOf what must be allowed on the same resources beside the action
 * @param visitorOf checks the parameters and finds out who calls where calls are not signed; null where they are
 */
public record RpcOperation(
        RpcService service,
        String name,
        @Nullable String action,
        List<Parameter> parameters,
        Function<RpcCall, List<String>> resourcesOf,
        Function<RpcCall, Map<String, List<String>>> contextOf,
        Function<RpcCall, Map<String, Object>> executionOf,
        List<String> refusals,
        String source,
        Function<RpcCall, List<String>> dependentActionsOf,
        @Nullable Function<Map<String, String>, Visitor> visitorOf) {
    public RpcOperation {
        parameters = List.copyOf(parameters);
        refusals = List.copyOf(refusals);
    }

    /** One that is signed, and asks for one action at most. */
    public RpcOperation(
            RpcService service,
            String name,
            @Nullable String action,
            List<Parameter> parameters,
            Function<RpcCall, List<String>> resourcesOf,
            Function<RpcCall, Map<String, List<String>>> contextOf,
            Function<RpcCall, Map<String, Object>> executionOf,
            List<String> refusals,
            String source) {
        this(
                service,
                name,
                action,
                parameters,
                resourcesOf,
                contextOf,
                executionOf,
                refusals,
                source,
                call -> List.of(),
                null);
    }

    /** An operation of RAM, authorised as {@code ram:<name>}. */
    public static RpcOperation ram(
            String name,
            Function<RpcCall, List<String>> resources,
            Function<RpcCall, Map<String, Object>> execution,
            Parameter... parameters) {
        return ofAccount(RpcService.RAM, name, resources, execution, parameters, "RAM API");
    }

    /**
     * An operation of IMS, authorised as {@code ram:<name>}: all pages since 2023 say so, those of 2021 have {@code ims:<name>},
     * which counts where it is denied.
     */
    public static RpcOperation ims(
            String name,
            Function<RpcCall, List<String>> resources,
            Function<RpcCall, Map<String, Object>> execution,
            Parameter... parameters) {
        return ofAccount(RpcService.IMS, name, resources, execution, parameters, "IMS API");
    }

    private static RpcOperation ofAccount(
            RpcService service,
            String name,
            Function<RpcCall, List<String>> resources,
            Function<RpcCall, Map<String, Object>> execution,
            Parameter[] parameters,
            String book) {
        return new RpcOperation(
                service,
                name,
                "ram:" + name,
                List.of(parameters),
                resources,
                call -> Map.of(),
                execution,
                List.of(),
                book + " \"" + name + "\"");
    }

    /** The same operation, with condition keys of its own. */
    public RpcOperation filling(Function<RpcCall, Map<String, List<String>>> keys) {
        return changed(keys, refusals, dependentActionsOf, visitorOf);
    }

    /** The same operation, which in some calls needs further actions. */
    public RpcOperation dependingOn(Function<RpcCall, List<String>> actions) {
        return changed(contextOf, refusals, actions, visitorOf);
    }

    /** The same operation, called without an access key. */
    public RpcOperation forVisitors(Function<Map<String, String>, Visitor> visitors) {
        return changed(contextOf, refusals, dependentActionsOf, visitors);
    }

    /** The same operation, with codes of refusals that come from what exists. */
    public RpcOperation refusing(String... codes) {
        return changed(contextOf, List.of(codes), dependentActionsOf, visitorOf);
    }

    private RpcOperation changed(
            Function<RpcCall, Map<String, List<String>>> keys,
            List<String> codes,
            Function<RpcCall, List<String>> dependentActions,
            @Nullable Function<Map<String, String>, Visitor> visitors) {
        return new RpcOperation(
                service,
                name,
                action,
                parameters,
                resourcesOf,
                keys,
                executionOf,
                codes,
                source,
                dependentActions,
                visitors);
    }

    /** Every code it refuses with, those of the gateway aside; in the order in which they are looked for. */
    public List<String> errors() {
        return Stream.of(
                        parameters.stream().flatMap(parameter -> parameter.errors().stream()),
                        permission().stream().map(needed -> "NoPermission"),
                        refusals.stream())
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** Refuse a call that lacks a parameter, or has one that is wrongly formed: nothing was looked up yet. */
    public void check(RpcCall call) {
        parameters.forEach(parameter -> parameter.mustBeThere(call));
        parameters.forEach(parameter -> parameter.mustBeWellFormed(call));
    }

    /** What must be allowed, unless no permission is needed. */
    public Optional<String> permission() {
        return Optional.ofNullable(action);
    }

    /** Everything that must be allowed, the operation's own action last. */
    public List<String> actions(RpcCall call) {
        return Stream.concat(dependentActionsOf.apply(call).stream(), permission().stream())
                .toList();
    }

    /**
     * The code by which the operation is denied, too, and never allowed: the one of old; null where there is none. The newest
     * table has both codes (IMS API "Authorization").
     */
    public @Nullable String formerAction() {
        return service == RpcService.IMS && action != null ? "ims:" + name : null;
    }

    /** Who calls, where that is not told by a signature; null where it is. */
    public @Nullable Visitor visitor(Map<String, String> sent) {
        return visitorOf == null ? null : visitorOf.apply(sent);
    }

    public List<String> resources(RpcCall call) {
        return resourcesOf.apply(call);
    }

    public Map<String, List<String>> context(RpcCall call) {
        return contextOf.apply(call);
    }

    public Map<String, Object> execute(RpcCall call) {
        return executionOf.apply(call);
    }
}

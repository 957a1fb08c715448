package dev.understudy.gateway.ram;

import dev.understudy.gateway.rpc.RpcCall;
import dev.understudy.policy.AccountId;
import dev.understudy.ram.RamPolicyType;
import java.util.List;
import java.util.function.Function;

/**
 * The resources RAM operations are authorised on (RAM help, "RAM authorization", 2019 and 2021).
 *
 * <p>Requests carry them without a region, so that patterns of both documented styles, {@code acs:ram:*:…} and
 * {@code acs:ram::…}, match.
 */
final class RamResources {
    private RamResources() {}

    static String user(AccountId account, String name) {
        return arn(account, "user/" + name);
    }

    static List<String> users(RpcCall call) {
        return List.of(user(call.account(), "*"));
    }

    static List<String> user(RpcCall call) {
        return List.of(named(call, "user/", "UserName"));
    }

    static List<String> groups(RpcCall call) {
        return List.of(arn(call.account(), "group/*"));
    }

    static List<String> group(RpcCall call) {
        return List.of(named(call, "group/", "GroupName"));
    }

    /** Both are checked (table of 2021; the operation's own page has the user alone). */
    static List<String> userAndGroup(RpcCall call) {
        return List.of(named(call, "user/", "UserName"), named(call, "group/", "GroupName"));
    }

    static List<String> roles(RpcCall call) {
        return List.of(arn(call.account(), "role/*"));
    }

    static List<String> role(RpcCall call) {
        return List.of(named(call, "role/", "RoleName"));
    }

    static List<String> policies(RpcCall call) {
        return List.of(arn(call.account(), "policy/*"));
    }

    static List<String> customPolicy(RpcCall call) {
        return List.of(named(call, "policy/", "PolicyName"));
    }

    /** A policy by {@code PolicyType}: system policies belong to the account {@code system}. */
    static List<String> policy(RpcCall call) {
        boolean system = call.required("PolicyType").equals(RamPolicyType.SYSTEM.text());
        return system ? List.of("acs:ram::system:policy/" + call.required("PolicyName")) : customPolicy(call);
    }

    /** An entity and a policy: both are checked. */
    static Function<RpcCall, List<String>> withPolicy(Function<RpcCall, List<String>> entity) {
        return call -> List.of(entity.apply(call).get(0), policy(call).get(0));
    }

    static List<String> mfaDevices(RpcCall call) {
        return List.of(arn(call.account(), "mfa/*"));
    }

    /** The account itself. */
    static List<String> account(RpcCall call) {
        return List.of(arn(call.account(), "*"));
    }

    static List<String> everything(RpcCall call) {
        return List.of("*");
    }

    private static String named(RpcCall call, String kind, String parameter) {
        return arn(call.account(), kind + call.required(parameter));
    }

    private static String arn(AccountId account, String relative) {
        return "acs:ram::" + account + ":" + relative;
    }
}

package dev.understudy.contract;

import dev.understudy.gateway.rpc.RpcService;
import java.util.List;
import java.util.Map;

/**
 * What one operation promises, as {@code contract/*.yaml} has it.
 *
 * @param sends the parameters of a call that succeeds, in the world {@code contract/world.yaml}
 * @param answers all members of its answer but the RequestId, such as {@code Users.User[].UserName}
 * @param newer members of answers, by their names, that the generated classes of the Java SDKs do not know yet
 * @param on the resources that must be allowed, such as {@code user/jane}; in full where they are not RAM's own
 * @param refusals by code
 * @param first calls of the account's root before it
 * @param elsewhere where a line cannot say what is sent, the test method for {@code allowed}, {@code denied} and each refusal; else
 *     empty
 */
record Contract(
        RpcService service,
        String operation,
        Map<String, String> sends,
        List<String> answers,
        List<String> newer,
        List<String> on,
        Map<String, Refusal> refusals,
        List<Call> first,
        Map<String, String> elsewhere) {
    static final String ALLOWED = "allowed";
    static final String DENIED = "denied";

    /** Another call, of RAM unless the operation is named with its service, with all its parameters. */
    record Call(String operation, Map<String, String> parameters) {
        private static final String IMS = "Ims.";

        RpcService service() {
            return operation.startsWith(IMS) ? RpcService.IMS : RpcService.RAM;
        }

        String name() {
            return operation.startsWith(IMS) ? operation.substring(IMS.length()) : operation;
        }
    }

    /**
     * How to be refused.
     *
     * @param changes parameters that are other than in the call that succeeds; empty to leave one out
     * @param as {@code may}, a user who may do anything, or {@code root}
     * @param quotas of the account, where they matter
     * @param first calls of the account's root before it, after those of the contract
     */
    record Refusal(String as, Map<String, String> changes, Map<String, Integer> quotas, List<Call> first) {}

    String id() {
        return service.title() + "." + operation;
    }

    /** Is this a call that not everybody may make? */
    boolean needsPermission() {
        return !on.isEmpty();
    }
}

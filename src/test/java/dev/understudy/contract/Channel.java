package dev.understudy.contract;

import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import java.util.Map;

/** A way to send one call of an operation. */
interface Channel {
    Reply send(
            Endpoints endpoints, Credentials key, RpcService service, String operation, Map<String, String> parameters)
            throws Exception;
}

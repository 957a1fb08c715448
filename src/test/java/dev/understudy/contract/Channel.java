package dev.understudy.contract;

import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import java.util.Map;
import java.util.Optional;

/** A way to send one call of an operation. */
interface Channel {
    /**
     * Send it; empty when this client does not know the operation, or one of the parameters.
     *
     * @param credentials those of nobody, for calls without a signature, are empty
     */
    Optional<Reply> send(
            Endpoints endpoints,
            Optional<Credentials> credentials,
            RpcService service,
            String operation,
            Map<String, String> parameters)
            throws Exception;
}

package dev.understudy.contract;

import dev.understudy.gateway.rpc.RpcService;

/**
 * A client with a generated class for each operation, which can be older than an operation or one of its parameters. What it lacks is
 * listed in {@code contract/lacks.yaml}; to send that nevertheless is a mistake of the test, and thrown.
 */
interface GeneratedClient extends Channel {
    boolean has(RpcService service, String operation);

    /** Can this parameter be sent? Only asked where the operation is there. */
    boolean has(RpcService service, String operation, String parameter);
}

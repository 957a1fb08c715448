package dev.understudy.wire.rpc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal as the RPC gateway words it.
 *
 * @param status the HTTP status
 * @param code the vendor's code
 * @param message the vendor's wording
 * @param hostId the host that was asked
 * @param product the product's code, such as {@code Ram} or {@code Sts}, for the troubleshooting address
 * @param accessDeniedDetail the members of {@code AccessDeniedDetail}; empty when there is none
 */
public record RpcError(
        int status,
        String code,
        String message,
        String hostId,
        String product,
        Map<String, Object> accessDeniedDetail) {
    public RpcError {
        accessDeniedDetail = Collections.unmodifiableMap(new LinkedHashMap<>(accessDeniedDetail));
    }
}

package dev.understudy.world;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An OIDC provider of a world.
 *
 * @param keys the JSON Web Key Set of the issuer; null when it will be given later
 * @param issuanceLimit how old a token may be, in whole hours
 */
public record WorldOidcProvider(
        String name,
        String issuer,
        List<String> clientIds,
        List<String> fingerprints,
        @Nullable WorldDocument keys,
        Duration issuanceLimit,
        String description) {
    public WorldOidcProvider {
        clientIds = List.copyOf(clientIds);
        fingerprints = List.copyOf(fingerprints);
    }
}

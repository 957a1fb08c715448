package dev.understudy.world;

import dev.understudy.policy.Principal;

/**
 * Somebody who can sign a request.
 *
 * @param name {@code ACCOUNT/root} or {@code ACCOUNT/USER}, in the world's own names
 */
public record WorldPrincipal(String name, String arn, String accessKeyId, String accessKeySecret) {
    static WorldPrincipal of(String name, Principal principal, WorldKey key) {
        return new WorldPrincipal(name, principal.arn(), key.id(), key.secret());
    }

    @Override
    public String toString() {
        return "WorldPrincipal[" + name + ", " + arn + ", " + accessKeyId + "]";
    }
}

package dev.understudy.ram;

import java.time.Instant;

/**
 * A policy attached to a user, group or role.
 *
 * @param resourceGroup id of the resource group it is limited to; empty for the whole account
 */
public record Attachment(PolicyRef policy, String resourceGroup, Instant attachedAt) {
    public boolean isAccountWide() {
        return resourceGroup.isEmpty();
    }
}

package dev.understudy.ram;

import dev.understudy.policy.PolicyDocument;

/**
 * A policy that speaks for a principal, with where it comes from: what a decision is made of.
 *
 * @param version id of the default version, such as {@code v1}
 * @param entityName the user, group or role it is attached to
 * @param resourceGroup empty when it holds for the whole account
 */
public record AttachedPolicy(
        String name,
        RamPolicyType type,
        String version,
        EntityKind entity,
        String entityName,
        String resourceGroup,
        PolicyDocument document) {}

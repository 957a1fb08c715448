package dev.understudy.ram;

/** A policy by type and name, as attach and detach name it. */
public record PolicyRef(RamPolicyType type, String name) {
    public static PolicyRef custom(String name) {
        return new PolicyRef(RamPolicyType.CUSTOM, name);
    }

    public static PolicyRef system(String name) {
        return new PolicyRef(RamPolicyType.SYSTEM, name);
    }
}

package dev.understudy.policy.json;

/** What a document is for, which decides the elements it may have (RAM help, "Policy elements"). */
public enum PolicyUse {
    /** Attached to a user, group or role. */
    IDENTITY(Need.REQUIRED, Need.FORBIDDEN),
    /** The {@code Policy} of AssumeRole. */
    SESSION(Need.REQUIRED, Need.FORBIDDEN),
    /** Who may assume a role; it is about that role, so it names no resource. */
    TRUST(Need.FORBIDDEN, Need.REQUIRED),
    /** A Log Service project policy. */
    PROJECT(Need.REQUIRED, Need.OPTIONAL),
    /** Another service's resource policy, such as that of an OSS bucket. */
    RESOURCE(Need.REQUIRED, Need.REQUIRED),
    /** A control policy of a resource directory. */
    CONTROL(Need.REQUIRED, Need.FORBIDDEN);

    enum Need {
        REQUIRED,
        OPTIONAL,
        FORBIDDEN
    }

    private final Need resource;
    private final Need principal;

    PolicyUse(Need resource, Need principal) {
        this.resource = resource;
        this.principal = principal;
    }

    Need resource() {
        return resource;
    }

    Need principal() {
        return principal;
    }
}

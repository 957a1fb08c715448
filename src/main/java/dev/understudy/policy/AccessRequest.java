package dev.understudy.policy;

import java.util.List;

/**
 * May {@code principal} do {@code action} on all of {@code resources}?
 *
 * @param action such as {@code log:PostLogStoreLogs}
 * @param resources ARNs, at least one; an operation listed with several needs all of them (SLB, "AddBackendServers")
 */
public record AccessRequest(Principal principal, String action, List<String> resources, RequestContext context) {
    public static final String ASSUME_ROLE = "sts:AssumeRole";

    /** Needed beside the other by whoever gives the session a source identity; looked at where that is looked at. */
    public static final String SET_SOURCE_IDENTITY = "sts:SetSourceIdentity";

    public AccessRequest {
        resources = List.copyOf(resources);
        if (resources.isEmpty()) {
            throw new IllegalArgumentException("a request without a resource cannot be decided");
        }
    }

    boolean assumesRole() {
        return isAboutAssuming(action);
    }

    /** Whether an action is decided by the caller's policies and the role's trust policy together. */
    public static boolean isAboutAssuming(String action) {
        return action.equalsIgnoreCase(ASSUME_ROLE) || action.equalsIgnoreCase(SET_SOURCE_IDENTITY);
    }
}

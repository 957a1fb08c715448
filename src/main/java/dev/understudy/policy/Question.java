package dev.understudy.policy;

import org.jspecify.annotations.Nullable;

/**
 * What statements are held against: a request, for one of its resources, under the rulings in force.
 *
 * <p>Whatever would be worked out anew for each statement is worked out here, once.
 */
final class Question {
    private static final int COLONS_BEFORE_RELATIVE = 4;

    private final AccessRequest request;
    private final String resource;
    private final Rulings rulings;
    private final String foldedAction;
    private final int nameWithoutCase;

    Question(AccessRequest request, String resource, Rulings rulings) {
        this.request = request;
        this.resource = resource;
        this.rulings = rulings;
        foldedAction = Glob.fold(request.action());
        nameWithoutCase = ResourcePattern.nameWithoutCase(resource, rulings);
    }

    Principal principal() {
        return request.principal();
    }

    boolean assumesRole() {
        return request.assumesRole();
    }

    String action() {
        return request.action();
    }

    String resource() {
        return resource;
    }

    RequestContext context() {
        return request.context();
    }

    Rulings rulings() {
        return rulings;
    }

    /** The action as patterns that ignore case see it. */
    String foldedAction() {
        return foldedAction;
    }

    /** Where the name in the resource begins whose case does not count; the resource's length when there is none. */
    int nameWithoutCase() {
        return nameWithoutCase;
    }

    /** What stands after the fourth colon, case folded; null when the resource has more colons or fewer. */
    @Nullable
    String foldedRelative() {
        int start = ResourcePattern.afterColons(resource, COLONS_BEFORE_RELATIVE);
        return start < 0 || resource.indexOf(':', start) >= 0 ? null : Glob.fold(resource.substring(start));
    }
}

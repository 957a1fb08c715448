package dev.understudy.analysis.lint;

import java.util.List;
import java.util.Optional;

/** What is known of the cloud's names, for those who explain rather than lint. */
public final class CloudNames {
    private CloudNames() {}

    /** The action that is checked when the operation of this name is called. */
    public static Optional<String> actionOf(String operation) {
        return KnownActions.ofApiName(operation);
    }

    /** The service code that was probably meant by another. */
    public static Optional<String> serviceMeant(String code) {
        return KnownActions.serviceMeant(code);
    }

    /** Whether an action of this name is known. */
    public static boolean isAction(String name) {
        return KnownActions.find(name).isPresent();
    }

    /** The known actions of a service, in the order of the table. */
    public static List<String> actions(String service) {
        return KnownActions.names().stream()
                .filter(name -> KnownActions.service(name).equals(service))
                .toList();
    }
}

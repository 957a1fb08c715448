package dev.understudy.gateway.ram.model;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** Answers calls as the pages of RAM API say. */
final class Model {
    private final Map<String, Function<ModelCall, String>> operations = new TreeMap<>();

    Model() {
        ModelAccount account = new ModelAccount();
        operations.putAll(new ModelUsers(account).operations());
        operations.putAll(new ModelCredentials(account).operations());
        operations.putAll(new ModelGroups(account).operations());
        operations.putAll(new ModelRoles(account).operations());
        operations.putAll(new ModelPolicies(account).operations());
        operations.putAll(new ModelAttachments(account).operations());
    }

    String answer(ModelCall call) {
        return Objects.requireNonNull(operations.get(call.operation()), call.operation())
                .apply(call);
    }
}

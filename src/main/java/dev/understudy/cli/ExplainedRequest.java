package dev.understudy.cli;

import dev.understudy.access.PrincipalForm;
import dev.understudy.access.denial.Pasted;
import dev.understudy.analysis.lint.CloudNames;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.MalformedId;
import dev.understudy.policy.Principal;
import dev.understudy.world.StandaloneWorld;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be explained: what flags say, and for the rest what a pasted denial says. */
record ExplainedRequest(Principal principal, String action, List<String> resources, Map<String, List<String>> context) {
    /** What was given on the command line; null or empty where nothing was. */
    record Given(
            @Nullable String principal,
            @Nullable String action,
            List<String> resources,
            Map<String, List<String>> context) {}

    ExplainedRequest {
        resources = List.copyOf(resources);
        context = Map.copyOf(context);
    }

    static ExplainedRequest of(Given given, Pasted.@Nullable Denial denial, StandaloneWorld world) {
        String who = given.principal() != null ? given.principal() : denial == null ? null : caller(denial, world);
        String action = given.action() != null ? given.action() : denial == null ? null : action(denial);
        List<String> resources =
                !given.resources().isEmpty() || denial == null ? given.resources() : denial.resources();
        List<String> missing = new ArrayList<>();
        addMissing(missing, who == null, "who was refused", "--as PRINCIPAL");
        addMissing(missing, action == null, "which action", "--action ACTION");
        addMissing(missing, resources.isEmpty(), "on which resource", "--resource ARN");
        if (who == null || action == null || !missing.isEmpty()) {
            throw new WrongInput(
                    (denial == null ? "not said: " : denial.form() + " does not say ") + String.join(", ", missing));
        }
        Map<String, List<String>> context = new HashMap<>(denial == null ? Map.of() : denial.context());
        context.putAll(given.context());
        try {
            Principal principal = PrincipalForm.parse(world.fill(who));
            return new ExplainedRequest(
                    principal,
                    world.fill(action),
                    resources.stream().map(world::fill).toList(),
                    context);
        } catch (MalformedId malformed) {
            throw new WrongInput(String.valueOf(malformed.getMessage()));
        }
    }

    private static void addMissing(List<String> missing, boolean isMissing, String what, String flag) {
        if (isMissing) {
            missing.add(what + " (give it with " + flag + ")");
        }
    }

    private static @Nullable String caller(Pasted.Denial denial, StandaloneWorld world) {
        Pasted.Caller caller = denial.caller();
        if (caller == null) {
            return null;
        }
        String account = caller.account();
        String userId = caller.userId();
        if (userId == null || account == null) {
            return caller.arn();
        }
        Optional<String> name = userName(world, account, userId);
        return name.map(user -> "acs:ram::" + account + ":user/" + user)
                .orElseThrow(() -> new WrongInput("the denial is of the user with id `" + userId + "` of account `"
                        + account + "`, whom the world does not have; name the user with --as"));
    }

    private static Optional<String> userName(StandaloneWorld world, String account, String userId) {
        try {
            return world.userName(new AccountId(account), userId);
        } catch (MalformedId malformed) {
            return Optional.empty();
        }
    }

    /** An event names the operation, which is not always the action that is checked. */
    private static @Nullable String action(Pasted.Denial denial) {
        String action = denial.action();
        return action == null || !denial.operation() || CloudNames.isAction(action)
                ? action
                : CloudNames.actionOf(action).orElse(action);
    }
}

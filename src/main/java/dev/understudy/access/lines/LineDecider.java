package dev.understudy.access.lines;

import dev.understudy.access.Asked;
import dev.understudy.access.PrincipalForm;
import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Policies;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.Principal;
import dev.understudy.policy.RequestContext;
import dev.understudy.policy.Rulings;
import dev.understudy.policy.json.PolicyUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides lines of both kinds; each by the one evaluator. */
public final class LineDecider {
    private static final String LOGS = "acs:log:";

    private final @Nullable Surroundings world;
    private final Documents documents = new Documents();
    private final OwnPolicies own = new OwnPolicies(documents);

    /** {@code world} is null where every line has to bring its policies. */
    public LineDecider(@Nullable Surroundings world) {
        this.world = world;
    }

    /**
     * Decide.
     *
     * @throws LineFault when a policy of the line is none, or the line says too little
     * @throws dev.understudy.policy.MalformedId when its principal is none
     * @throws dev.understudy.access.UnknownInWorld when it names what the world has not
     */
    public Decision decide(DecideLine line) {
        if (line.policies() != null) {
            return ask(line).decide();
        }
        if (world == null) {
            throw new LineFault(
                    0, "neither `policies` nor a world; expected `policies` in the line, or `--world FILE`");
        }
        return inWorld(line, world);
    }

    /** The question of a line that brings its policies, with all that bears on it. */
    public Asked ask(DecideLine line) {
        RawJson policies = line.policies();
        if (policies == null) {
            throw new LineFault(0, "no `policies`; expected the policies of the line");
        }
        AccessRequest request = new AccessRequest(
                PrincipalForm.parse(line.principal(), line.userId()),
                line.action(),
                line.resources(),
                new RequestContext(line.context()));
        Policies found = own.of(policies, line.resources().get(0).startsWith(LOGS));
        return new Asked(request, resource -> found, Rulings.STANDARD);
    }

    private Decision inWorld(DecideLine line, Surroundings surroundings) {
        Principal principal = PrincipalForm.parse(surroundings.fill(line.principal()), line.userId());
        Map<String, List<String>> context = new HashMap<>();
        line.context().forEach((key, values) -> context.put(key, filled(values, surroundings)));
        return surroundings.decide(
                principal,
                sessionPolicy(line.sessionPolicy(), principal, surroundings),
                line.action(),
                filled(line.resources(), surroundings),
                context);
    }

    private @Nullable PolicyDocument sessionPolicy(
            @Nullable RawJson given, Principal principal, Surroundings surroundings) {
        if (given == null) {
            return null;
        }
        boolean session = principal.fold(new Principal.Cases<>(
                root -> false, user -> false, role -> true, service -> false, federated -> false));
        if (!session) {
            // STS API "AssumeRole": the policy is given when a session is made, and narrows that session.
            throw new LineFault(
                    given.column(),
                    "`sessionPolicy` of `" + principal.arn()
                            + "`; expected it of a role's session, …:role/NAME/SESSION");
        }
        return documents.parse("sessionPolicy", surroundings.fill(given.text()), given.column(), PolicyUse.SESSION);
    }

    private static List<String> filled(List<String> texts, Surroundings surroundings) {
        return texts.stream().map(surroundings::fill).toList();
    }
}

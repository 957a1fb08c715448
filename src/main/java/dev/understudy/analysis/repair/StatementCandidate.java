package dev.understudy.analysis.repair;

import dev.understudy.policy.AccessRequest;
import dev.understudy.policy.AppliedPolicy;
import dev.understudy.policy.Hop;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.Principal;
import dev.understudy.policy.Stage;
import dev.understudy.policy.json.PolicyUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A statement that allows exactly what was asked. */
final class StatementCandidate {
    private final AccessRequest request;
    private final Hop hop;

    StatementCandidate(AccessRequest request, Hop hop) {
        this.request = request;
        this.hop = hop;
    }

    Optional<Patch> in(AppliedPolicy policy, PolicyText text) {
        return new DocumentChange(text)
                .addStatement(members(text.unfill()))
                .map(after -> new Patch(
                        Patch.Kind.ADD_STATEMENT,
                        policy,
                        text,
                        after,
                        "in `" + policy.name() + "`, add a statement that allows `" + request.action() + "`"
                                + (hop.stage() == Stage.TRUST ? " to the caller" : " on `" + hop.resource() + "`")));
    }

    private List<String> members(UnaryOperator<String> written) {
        List<String> members = new ArrayList<>();
        members.add("\"Effect\": \"Allow\"");
        members.add("\"Action\": " + TextChange.quoted(request.action()));
        if (hop.stage() == Stage.TRUST) {
            TrustEntry.of(request.principal()).stream()
                    .findFirst()
                    .ifPresent(entry -> members.add("\"Principal\": {\"" + entry.kind() + "\": "
                            + TextChange.quoted(written.apply(entry.text())) + "}"));
        } else {
            members.add("\"Resource\": " + TextChange.quoted(written.apply(hop.resource())));
        }
        return members;
    }

    /** A policy of its own, where nothing that is attached can be changed; empty for who can have none. */
    Optional<Patch> inNewPolicy() {
        String holder = request.principal()
                .fold(new Principal.Cases<>(
                        root -> "",
                        user -> "RamUser " + user.name(),
                        session -> "RamRole " + session.role(),
                        service -> "",
                        federated -> ""));
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        String name = "allow-" + request.action().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String text = "{\n  \"Version\": \"1\",\n  \"Statement\": [\n    {\n      "
                + String.join(",\n      ", members(UnaryOperator.identity())) + "\n    }\n  ]\n}\n";
        AppliedPolicy policy =
                new AppliedPolicy(name, AppliedPolicy.Kind.CUSTOM, null, holder, new PolicyDocument(List.of()));
        return Optional.of(new Patch(
                Patch.Kind.NEW_POLICY,
                policy,
                PolicyText.plain(name + ".json", "", PolicyUse.IDENTITY),
                text,
                "make the policy `" + name + "` and attach it to " + holder));
    }
}

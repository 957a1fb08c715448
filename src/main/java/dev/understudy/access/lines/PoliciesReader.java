package dev.understudy.access.lines;

import com.fasterxml.jackson.core.JsonToken;
import dev.understudy.policy.AppliedPolicy;
import dev.understudy.policy.Policies;
import dev.understudy.policy.json.PolicyUse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code policies} of a line; answers call them {@code identity[0]}, {@code control[1][0]}, {@code trust}. */
final class PoliciesReader {
    private final LineCursor json;
    private final Documents documents;
    private final boolean logs;
    private final List<List<AppliedPolicy>> control = new ArrayList<>();
    private List<AppliedPolicy> session = List.of();
    private List<AppliedPolicy> identity = List.of();
    private List<AppliedPolicy> resourceGroup = List.of();
    private @Nullable AppliedPolicy trust;
    private List<AppliedPolicy> resource = List.of();

    PoliciesReader(RawJson policies, Documents documents, boolean logs) {
        char[] text = policies.text().toCharArray();
        this.json = new LineCursor(text, text.length, policies.column());
        this.documents = documents;
        this.logs = logs;
    }

    Policies read() {
        json.object("`policies`", this::member);
        return new Policies(control, session, identity, resourceGroup, trust, resource);
    }

    private void member(String name) {
        switch (name) {
            case "identity" -> identity = list(name, PolicyUse.IDENTITY, AppliedPolicy.Kind.CUSTOM);
            case "resourceGroup" -> resourceGroup = list(name, PolicyUse.IDENTITY, AppliedPolicy.Kind.CUSTOM);
            case "session" -> session = list(name, PolicyUse.SESSION, AppliedPolicy.Kind.SESSION);
            case "trust" -> trust = trust(name);
            case "resource" ->
                resource = logs
                        ? list(name, PolicyUse.PROJECT, AppliedPolicy.Kind.PROJECT)
                        : list(name, PolicyUse.RESOURCE, AppliedPolicy.Kind.RESOURCE);
            case "control" ->
                json.list(
                        "`control`",
                        () -> control.add(list(
                                "control[" + control.size() + "]", PolicyUse.CONTROL, AppliedPolicy.Kind.CONTROL)));
            default ->
                throw json.unknown(
                        "`policies`", name, "`identity`, `resourceGroup`, `session`, `trust`, `resource`, `control`");
        }
    }

    private List<AppliedPolicy> list(String name, PolicyUse use, AppliedPolicy.Kind kind) {
        List<AppliedPolicy> found = new ArrayList<>();
        json.list("`" + name + "`", () -> found.add(document(name + "[" + found.size() + "]", use, kind)));
        return found;
    }

    private @Nullable AppliedPolicy trust(String name) {
        if (json.at(JsonToken.VALUE_NULL)) {
            json.next();
            return null;
        }
        return document(name, PolicyUse.TRUST, AppliedPolicy.Kind.TRUST);
    }

    private AppliedPolicy document(String name, PolicyUse use, AppliedPolicy.Kind kind) {
        RawJson raw = json.raw("`" + name + "`");
        return new AppliedPolicy(name, kind, null, null, documents.parse(name, raw.text(), raw.column(), use));
    }
}

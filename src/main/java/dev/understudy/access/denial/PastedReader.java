package dev.understudy.access.denial;

import dev.understudy.access.denial.Fact.Kind;
import dev.understudy.access.denial.Pasted.Caller;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what somebody has pasted: the first denial of it counts. */
public final class PastedReader {
    // Said with no word of what was refused: RAM "Common errors", STS "AssumeRole", Java SDK ProjectPolicyFunctionTest
    private static final List<String> BARE = List.of(
            "Access denied by project policy",
            "You are not authorized to do this action",
            "NoPermission",
            "Forbidden.RAM",
            "AccessDenied");

    private final String text;

    private PastedReader(String text) {
        this.text = text;
    }

    public static Pasted read(String text) {
        return new PastedReader(text).read();
    }

    private Pasted read() {
        List<Fact> facts = new FactSearch(text).facts();
        Optional<TrailEvent> event = TrailEvent.find(text);
        int denial = facts.isEmpty() ? Integer.MAX_VALUE : facts.get(0).at();
        KnownRefusal other = null;
        int first = denial;
        for (KnownRefusal known : KnownRefusal.values()) {
            int at = text.indexOf(known.marker());
            if (at >= 0 && at < first) {
                first = at;
                other = known;
            }
        }
        if (other != null) {
            return new Pasted.OtherRefusal(other);
        }
        if (event.isPresent() && event.get().at() < denial) {
            return event.get().failed()
                    ? event.get().denial()
                    : new Pasted.NoDenial("an ActionTrail event without `errorCode`, of a call that went well");
        }
        return facts.isEmpty() ? bare() : denial(facts);
    }

    private Pasted bare() {
        return BARE.stream()
                .filter(text::contains)
                .findFirst()
                .<Pasted>map(words -> new Pasted.Denial(
                        "`" + words + "`",
                        null,
                        null,
                        false,
                        List.of(),
                        Map.of(),
                        words.endsWith("project policy") ? "ResourceBasedPolicy" : null))
                .orElseGet(() -> new Pasted.NoDenial(text.isBlank() ? "nothing" : "no denial"));
    }

    private Pasted denial(List<Fact> facts) {
        Map<Kind, Fact> known = new EnumMap<>(Kind.class);
        for (Fact fact : facts) {
            Fact before = known.get(fact.kind());
            if (before != null
                    && (!before.value().equals(fact.value()) || before.source().equals(fact.source()))) {
                break;
            }
            known.putIfAbsent(fact.kind(), fact);
        }
        Map<Kind, String> values = new HashMap<>();
        known.forEach((kind, fact) -> values.put(kind, fact.value()));
        String resource = values.get(Kind.RESOURCE);
        return new Pasted.Denial(
                "a denial",
                caller(values),
                values.get(Kind.ACTION),
                false,
                // RAM prints a region that it does not check: policies of both forms, `acs:ram:*:` and `acs:ram::`,
                // match.
                resource == null ? List.of() : List.of(resource.replaceFirst("^acs:ram:\\*:", "acs:ram::")),
                Map.of(),
                values.get(Kind.POLICY_TYPE));
    }

    // RAM API "DecodeDiagnosticMessage": what each type of principal is called.
    private static @Nullable Caller caller(Map<Kind, String> values) {
        String owner = values.get(Kind.OWNER);
        String name = values.get(Kind.DISPLAY_NAME);
        String told = values.get(Kind.PRINCIPAL);
        if (told != null) {
            return new Caller(told, owner, null);
        }
        String type = values.getOrDefault(Kind.PRINCIPAL_TYPE, "");
        if (owner == null) {
            return null;
        }
        String home = "acs:ram::" + owner + ":";
        if (type.equals("RootUser")) {
            return new Caller(home + "root", owner, null);
        }
        if (name == null) {
            return null;
        }
        return switch (type) {
            case "SubUser" ->
                isUserId(name) ? new Caller(null, owner, name) : new Caller(home + "user/" + name, owner, null);
            case "AssumedRoleUser" -> new Caller(home + "role/" + name.replace(':', '/'), owner, null);
            case "Federated" -> new Caller(home + name, owner, null);
            case "Service" -> new Caller(owner + "@" + name, owner, null);
            default -> null;
        };
    }

    private static boolean isUserId(String name) {
        return name.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}

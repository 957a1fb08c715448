package dev.understudy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.access.Asked;
import dev.understudy.access.lines.DecideLine;
import dev.understudy.access.lines.LineDecider;
import dev.understudy.analysis.explain.Explanation;
import dev.understudy.analysis.repair.Patch;
import dev.understudy.analysis.repair.PolicyText;
import dev.understudy.analysis.repair.Repair;
import dev.understudy.analysis.repair.Situation;
import dev.understudy.policy.AppliedPolicy;
import dev.understudy.policy.Decision;
import dev.understudy.policy.json.PolicyUse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A conformance line that brings its own policies, to be explained and to be repaired. */
record OwnLine(JsonNode line) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACE = Pattern.compile("([a-zA-Z]+)(?:\\[(\\d+)])?(?:\\[(\\d+)])?");

    static OwnLine of(String text) {
        return new OwnLine(tree(text));
    }

    Explanation explain() {
        Asked asked = ask();
        return Explanation.of(new Situation(asked.request(), asked.policies(), asked.rulings(), this::text));
    }

    Decision decide() {
        return ask().decide();
    }

    /** This line, with its policies as a repair makes them. */
    OwnLine with(Repair repair) {
        ObjectNode changed = line.deepCopy();
        ObjectNode policies = (ObjectNode) changed.get("policies");
        for (Patch patch : repair.patches()) {
            if (patch.kind() == Patch.Kind.NEW_POLICY) {
                policies.withArray("identity").add(tree(patch.after()));
            } else {
                put(policies, patch);
            }
        }
        // What is detached goes last, since the places of the others are their names.
        policies.forEach(OwnLine::dropNothings);
        return new OwnLine(changed);
    }

    private static void dropNothings(JsonNode list) {
        list.forEach(OwnLine::dropNothings);
        for (int place = list.size() - 1; list.isArray() && place >= 0; place--) {
            if (list.get(place).isNull()) {
                ((ArrayNode) list).remove(place);
            }
        }
    }

    private static void put(ObjectNode policies, Patch patch) {
        Matcher place = place(patch.target().name());
        JsonNode document = patch.before() == null ? null : tree(patch.after());
        if (place.group(2) == null) {
            policies.set(place.group(1), document);
            return;
        }
        ArrayNode list = (ArrayNode) policies.get(place.group(1));
        int index = Integer.parseInt(place.group(2));
        if (place.group(3) != null) {
            list = (ArrayNode) list.get(index);
            index = Integer.parseInt(place.group(3));
        }
        list.set(index, document);
    }

    private Asked ask() {
        char[] text = line.toString().toCharArray();
        DecideLine read = DecideLine.read(text, text.length);
        return new LineDecider(null).ask(read);
    }

    private Optional<PolicyText> text(AppliedPolicy policy) {
        Matcher place = place(policy.name());
        JsonNode found = line.get("policies").get(place.group(1));
        for (int group = 2; group <= 3 && place.group(group) != null; group++) {
            found = found.get(Integer.parseInt(place.group(group)));
        }
        return Optional.of(
                PolicyText.plain(policy.name() + ".json", found.toPrettyString() + "\n", use(place.group(1))));
    }

    private static Matcher place(String name) {
        Matcher place = PLACE.matcher(name);
        if (!place.matches()) {
            throw new IllegalArgumentException(name);
        }
        return place;
    }

    private PolicyUse use(String member) {
        return switch (member) {
            case "identity", "resourceGroup" -> PolicyUse.IDENTITY;
            case "session" -> PolicyUse.SESSION;
            case "trust" -> PolicyUse.TRUST;
            case "control" -> PolicyUse.CONTROL;
            case "resource" ->
                line.get("resource").toString().contains("acs:log:") ? PolicyUse.PROJECT : PolicyUse.RESOURCE;
            default -> throw new IllegalArgumentException(member);
        };
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }
}

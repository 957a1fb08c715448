package dev.understudy.access.lines;

import com.fasterxml.jackson.core.JsonToken;
import dev.understudy.policy.RequestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The members of one line, strictly: what is not known is refused. */
final class LineReader {
    private static final String LINE = "the line";
    private static final Pattern SERVICE_NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern PROVIDER = Pattern.compile("acs:ram::[^:]+:(saml|oidc)-provider/[^/]+");

    private static final Pattern USER_NAME = Pattern.compile("[^/:]+");
    private static final Pattern USER_ID = Pattern.compile("[0-9]{1,20}");
    private static final String PRINCIPAL_MEMBERS =
            "`service` and `account`, `user`, `account` and `id`, or `federated`";

    private final LineCursor json;
    private @Nullable String id;
    private @Nullable String source;
    private @Nullable String principal;
    private @Nullable String userId;
    private @Nullable String action;
    private List<String> resources = List.of();
    private Map<String, List<String>> context = Map.of();
    private @Nullable RawJson sessionPolicy;
    private @Nullable RawJson policies;
    private Expectation expect = Expectation.NONE;

    LineReader(LineCursor json) {
        this.json = json;
    }

    DecideLine line() {
        json.object(LINE, this::member);
        if (!json.atEnd()) {
            throw json.fault("text after the object; expected one object a line");
        }
        if (principal == null) {
            throw missing("principal", "who asks");
        }
        if (action == null) {
            throw missing("action", "an action such as `log:GetLogStore`");
        }
        if (resources.isEmpty()) {
            throw missing("resource", "an ARN or a list of them");
        }
        if (policies != null && sessionPolicy != null) {
            throw new LineFault(
                    sessionPolicy.column(),
                    "`sessionPolicy` beside `policies`; expected it in `session` of `policies`, or no `policies`");
        }
        return new DecideLine(
                id, source, principal, userId, action, resources, context, sessionPolicy, policies, expect);
    }

    private static LineFault missing(String name, String expected) {
        return new LineFault(0, "`" + name + "` is missing; expected " + expected);
    }

    private void member(String name) {
        switch (name) {
            case "id" -> id = json.string("`id`");
            case "source" -> source = json.string("`source`");
            case "principal" -> principal = principal();
            case "action" -> action = action();
            case "resource" -> resources = resources();
            case "context" -> context = context();
            case "sessionPolicy" -> sessionPolicy = optional("`sessionPolicy`");
            case "policies" -> policies = json.raw("`policies`");
            case "expect" -> expect = new ExpectationReader(json).read();
            default ->
                throw json.unknown(
                        LINE,
                        name,
                        "`id`, `principal`, `action`, `resource`, `context`, `policies`, `sessionPolicy`, `expect`, `source`");
        }
    }

    private @Nullable RawJson optional(String what) {
        if (json.at(JsonToken.VALUE_NULL)) {
            json.next();
            return null;
        }
        return json.raw(what);
    }

    private String action() {
        int start = json.column();
        String found = json.string("`action`");
        if (found.indexOf(':') < 1) {
            throw new LineFault(start, "`action` is `" + found + "`; expected one such as `log:GetLogStore`");
        }
        return found;
    }

    private List<String> resources() {
        int start = json.column();
        List<String> found = json.strings("`resource`");
        if (found.isEmpty() || found.contains("")) {
            throw new LineFault(start, "`resource` is empty; expected an ARN or a list of them");
        }
        return found;
    }

    private Map<String, List<String>> context() {
        int start = json.column();
        Map<String, List<String>> found = new HashMap<>();
        json.object("`context`", key -> found.put(key, json.strings("a value of `context`")));
        if (found.size() > 1 && new RequestContext(found).values().size() != found.size()) {
            throw new LineFault(start, "`context` has a key twice, in other letters; expected each key once");
        }
        return found;
    }

    /** Objects become the text that {@code PrincipalForm} reads as well, but for a user's id, which is in no ARN. */
    private String principal() {
        if (!json.at(JsonToken.START_OBJECT)) {
            return json.string("`principal`");
        }
        int start = json.column();
        Map<String, String> members = new HashMap<>();
        json.object("`principal`", name -> members.put(name, principalMember(name)));
        Set<String> names = members.keySet();
        if (names.equals(Set.of("federated"))) {
            return String.valueOf(members.get("federated"));
        }
        if (names.equals(Set.of("service", "account"))) {
            return members.get("account") + "@" + members.get("service");
        }
        if (names.equals(Set.of("user", "account", "id"))) {
            userId = members.get("id");
            return "acs:ram::" + members.get("account") + ":user/" + members.get("user");
        }
        throw new LineFault(start, "`principal` is another object; expected " + PRINCIPAL_MEMBERS + " alone");
    }

    private String principalMember(String name) {
        int start = json.column();
        return switch (name) {
            case "account" -> json.string("`account`");
            case "service" -> formed(start, name, SERVICE_NAME, "a service such as `log.aliyuncs.com`");
            case "federated" -> formed(start, name, PROVIDER, "the ARN of a SAML or OIDC provider");
            case "user" -> formed(start, name, USER_NAME, "the name of a RAM user");
            case "id" -> formed(start, name, USER_ID, "the digits of the user's id");
            default -> throw json.unknown("`principal`", name, PRINCIPAL_MEMBERS);
        };
    }

    private String formed(int start, String name, Pattern form, String expected) {
        String text = json.string("`" + name + "`");
        if (!form.matcher(text).matches()) {
            throw new LineFault(start, "`" + name + "` is `" + text + "`; expected " + expected);
        }
        return text;
    }
}

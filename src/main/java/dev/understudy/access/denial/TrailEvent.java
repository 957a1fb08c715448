package dev.understudy.access.denial;

import dev.understudy.access.denial.Pasted.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An event of ActionTrail (ActionTrail docs, "Management event structure"). */
final class TrailEvent {
    private static final int LONGEST = 65_536;
    private static final Map<String, String> SERVICES =
            Map.of("ram", "ram", "ims", "ram", "sts", "sts", "sls", "log", "log", "log");
    private static final Map<String, String> KINDS = Map.of(
            "ACS::RAM::User",
            "user/",
            "ACS::RAM::Role",
            "role/",
            "ACS::RAM::Group",
            "group/",
            "ACS::RAM::Policy",
            "policy/");

    private final String text;
    private final int at;

    private TrailEvent(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** The first of a text: what stands around the first {@code userIdentity}, as far as an event can be long. */
    static Optional<TrailEvent> find(String text) {
        int identity = text.indexOf("userIdentity");
        int version = text.indexOf("eventName");
        if (identity < 0 || version < 0) {
            return Optional.empty();
        }
        int start = Math.max(0, Math.min(identity, version) - LONGEST / 2);
        int end = Math.min(text.length(), Math.max(identity, version) + LONGEST);
        return Optional.of(new TrailEvent(text.substring(start, end), Math.min(identity, version)));
    }

    int at() {
        return at;
    }

    boolean failed() {
        return value("errorCode").isPresent();
    }

    Pasted.Denial denial() {
        String service =
                value("serviceName").map(name -> name.toLowerCase(Locale.ROOT)).orElse("");
        String operation = value("eventName").orElse("");
        String action = service.isEmpty() || operation.isEmpty()
                ? null
                : SERVICES.getOrDefault(service, service) + ":" + operation;
        Map<String, List<String>> context = value("sourceIpAddress")
                .filter(address -> Character.digit(address.charAt(0), 16) >= 0 && address.indexOf('.') > 0)
                .map(address -> Map.of("acs:SourceIp", List.of(address)))
                .orElse(Map.of());
        return new Pasted.Denial(
                "an ActionTrail event",
                caller(),
                action,
                true,
                resource().map(List::of).orElse(List.of()),
                context,
                null);
    }

    private @Nullable Caller caller() {
        String identity = text.substring(text.indexOf("userIdentity"));
        String account = value(identity, "accountId").orElse(null);
        String name = value(identity, "userName").orElse("");
        String type = value(identity, "type").orElse("");
        if (account == null) {
            return null;
        }
        String home = "acs:ram::" + account + ":";
        return switch (type) {
            case "root-account" -> new Caller(home + "root", account, null);
            case "ram-user" -> new Caller(home + "user/" + name, account, null);
            case "assumed-role" -> new Caller(home + "role/" + name.replace(':', '/'), account, null);
            default -> null;
        };
    }

    // AssumeRole is on the role; RAM's operations are on what they name (RAM help, "RAM authentication").
    private Optional<String> resource() {
        Optional<String> kind = value("resourceType").map(KINDS::get);
        Optional<String> account = value("recipientAccountId");
        return value("RoleArn")
                .or(() -> kind.flatMap(path -> account.flatMap(
                        owner -> value("resourceName").map(name -> "acs:ram::" + owner + ":" + path + name))));
    }

    private Optional<String> value(String name) {
        return value(text, name);
    }

    private static Optional<String> value(String text, String name) {
        Matcher matcher = Pattern.compile(
                        "[\"']" + name + "[\"'\\\\]{1,8}\\s{0,9}:\\s{0,9}[\"'\\\\]{0,8}([^\"'\\\\,{}\\s]{1,4096})")
                .matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

package dev.understudy.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code {A}} and {@code {A.project.app-logs}} stand for. */
final class Placeholders {
    // Directly inside braces and like an account name: JSON objects and `${…}`, which RAM takes literally, are left
    // alone.
    static final Pattern FORM = Pattern.compile("(?<!\\$)\\{([A-Za-z][A-Za-z0-9-]*)(\\.[^{}\"'\\s]*)?}");
    private static final String PROJECT = ".project.";

    private final Map<String, Known> accounts;

    /** An account: its id, and its projects' real names by name. */
    record Known(String id, Map<String, String> projects) {}

    Placeholders(Map<String, Known> accounts) {
        this.accounts = accounts;
    }

    static Placeholders of(WorldFile world) {
        Map<String, Known> accounts = new LinkedHashMap<>();
        for (WorldAccount account : world.accounts()) {
            Map<String, String> projects = new LinkedHashMap<>();
            account.projects().forEach(project -> projects.put(project.name(), project.realName()));
            accounts.put(account.name(), new Known(account.id().digits(), projects));
        }
        return new Placeholders(accounts);
    }

    String fill(String text) {
        Matcher matcher = FORM.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value(matcher)));
        }
        return matcher.appendTail(filled).toString();
    }

    private String value(Matcher matcher) {
        Known account = accounts.get(matcher.group(1));
        String tail = matcher.group(2);
        if (account == null) {
            throw unknown(matcher, "unknown account `" + matcher.group(1) + "`", accounts.keySet());
        }
        if (tail == null) {
            return account.id();
        }
        if (!tail.startsWith(PROJECT)) {
            String form = "{" + matcher.group(1) + ".project.NAME}";
            throw new UnknownPlaceholder(
                    matcher.start(),
                    "unknown placeholder `" + matcher.group() + "`; expected `{" + matcher.group(1) + "}` or `" + form
                            + "`");
        }
        String project = account.projects().get(tail.substring(PROJECT.length()));
        if (project == null) {
            String name = tail.substring(PROJECT.length());
            throw unknown(
                    matcher,
                    "account `" + matcher.group(1) + "` has no project `" + name + "`",
                    account.projects().keySet());
        }
        return project;
    }

    private static UnknownPlaceholder unknown(Matcher matcher, String problem, Set<String> known) {
        String expected = known.isEmpty()
                ? "none, there are none"
                : known.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" or "));
        return new UnknownPlaceholder(matcher.start(), problem + " in `" + matcher.group() + "`; expected " + expected);
    }
}

package dev.understudy.harness.cucumber;

import dev.understudy.world.WorldAccount;
import dev.understudy.world.WorldFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scenario's names are in real accounts: the same with the scenario's prefix. */
final class RealNames {
    private static final Pattern IN_ARN = Pattern.compile("(?<=\\b(?:role|user|group|policy)/)[\\w.@-]+");

    private final String prefix;
    private final WorldFile world;
    private final Set<String> known = new TreeSet<>();

    RealNames(String prefix, WorldFile world) {
        this.prefix = prefix;
        this.world = world;
        for (WorldAccount account : world.accounts()) {
            account.roles().forEach(role -> known.add(role.name()));
            account.users().forEach(user -> known.add(user.name()));
            account.groups().forEach(group -> known.add(group.name()));
            account.policies().forEach(policy -> known.add(policy.name()));
        }
    }

    String real(String name) {
        known.add(name);
        return prefix + name;
    }

    /** A text of a feature or a document: accounts and projects by placeholder, roles and so on by their names in ARNs. */
    String fill(String text) {
        return IN_ARN.matcher(world.fill(text))
                .replaceAll(found -> Matcher.quoteReplacement(
                        known.contains(found.group()) ? prefix + found.group() : found.group()));
    }

    /** What stands in answers, to what features call it. */
    Map<String, String> spoken() {
        Map<String, String> spoken = new HashMap<>();
        spoken.put(prefix, "");
        world.accounts().forEach(account -> spoken.put(account.id().digits(), account.name()));
        return spoken;
    }
}

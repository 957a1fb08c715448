package dev.understudy.analysis.near;

import dev.understudy.policy.Arn;
import dev.understudy.policy.Glob;
import dev.understudy.policy.Mismatch;
import dev.understudy.policy.ResourcePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why the resources of a statement do not cover the one asked, segment by segment. */
final class ResourceDifference {
    private static final int LETTERS = 1;
    private static final int NARROWER = 5;
    private static final int OTHER_PART = 8;

    private final String pattern;
    private final String asked;
    private final List<String> words = new ArrayList<>();
    private int distance;

    private ResourceDifference(String pattern, String asked) {
        this.pattern = pattern;
        this.asked = asked;
    }

    static Difference of(List<ResourcePattern> patterns, String asked) {
        return patterns.stream()
                .map(pattern -> new ResourceDifference(pattern.text(), asked).difference())
                .reduce(Difference::nearer)
                .orElseThrow();
    }

    private Difference difference() {
        Optional<Arn> wanted = Arn.parse(pattern);
        Optional<Arn> found = Arn.parse(asked);
        if (matchesIn(Distance.fold(pattern), Distance.fold(asked))) {
            say(
                    "`" + pattern + "` has other capital letters than `" + asked + "`, and case counts in resources",
                    LETTERS);
        } else if (wanted.isEmpty()) {
            say("`" + pattern + "` is no ARN; asked was `" + asked + "`", Difference.FAR);
        } else if (found.isEmpty()) {
            say("asked was `" + asked + "`, which `" + pattern + "` is narrower than", NARROWER);
        } else {
            compare(wanted.get(), found.get());
        }
        return new Difference(Mismatch.RESOURCE, pattern, "resource " + String.join("; ", words), distance);
    }

    private void compare(Arn wanted, Arn found) {
        part("the service code", wanted.service(), found.service(), Difference.FAR);
        part("the region", wanted.region(), found.region(), OTHER_PART);
        part("the account", wanted.account(), found.account(), OTHER_PART);
        if (!matchesIn(wanted.relative(), found.relative())) {
            path(wanted.relative(), found.relative());
        }
        if (words.isEmpty()) {
            say("`" + pattern + "` does not match `" + asked + "`", Distance.toPattern(pattern, asked));
        }
    }

    private void part(String name, String wanted, String found, int weight) {
        if (matchesIn(wanted, found)) {
            return;
        }
        if (wanted.isEmpty()) {
            say("differs in " + name + ": it is empty, which does not match `" + found + "` (a lost asterisk?)", 2);
        } else {
            String oss = name.equals("the region") && asked.startsWith("acs:oss:")
                    // OSS help, "RAM policy": the region of an OSS resource is always `*`.
                    ? "; OSS documents only `*` there"
                    : "";
            say("differs in " + name + ": `" + wanted + "` is not `" + found + "`" + oss, weight);
        }
    }

    private void path(String wanted, String found) {
        if (found.endsWith("*") && !matchesIn(wanted, found)) {
            say("is narrower than asked: this action is checked on `" + found + "`, not on `" + wanted + "`", NARROWER);
        } else if (matchesIn(wanted + "/*", found)) {
            say(
                    "names the parent without its children: `" + wanted + "` does not include `" + found
                            + "`; that is `" + wanted + "/*`",
                    3);
        } else if (wanted.endsWith("/*") && matchesIn(wanted.substring(0, wanted.length() - 2), found)) {
            say("names the children without their parent: `" + wanted + "` does not include `" + found + "` itself", 3);
        } else if (wanted.endsWith("/") && matchesIn(wanted + "*", found)) {
            say(
                    "ends in `/`, which matches nothing behind it: `" + wanted + "` is not `" + found
                            + "` (a lost asterisk?)",
                    2);
        } else {
            segments(wanted, found);
        }
    }

    private void segments(String wanted, String found) {
        String[] patterns = wanted.split("/", -1);
        String[] names = found.split("/", -1);
        int common = Math.min(patterns.length, names.length);
        int before = words.size();
        for (int place = 0; place < common && words.size() - before < 2; place++) {
            if (!matchesIn(patterns[place], names[place])) {
                say(
                        "differs in segment " + (place + 1) + ": `" + patterns[place] + "` is not `" + names[place]
                                + "`" + hint(patterns[place], names[place]),
                        segmentDistance(patterns[place], names[place]));
            }
        }
        if (words.size() == before) {
            say(
                    "differs in length: `" + wanted + "` has " + count(patterns) + ", `" + found + "` has "
                            + count(names),
                    OTHER_PART);
        }
    }

    private static String hint(String wanted, String found) {
        if (matchesIn(Distance.fold(wanted), Distance.fold(found))) {
            return " (capital letters count)";
        }
        return wanted.strip().equals(wanted) ? "" : " (a stray blank?)";
    }

    private static int segmentDistance(String wanted, String found) {
        int letters = Distance.toPattern(wanted, found);
        boolean slip = letters <= Math.max(1, Math.min(3, found.length() / 4));
        return slip ? letters : OTHER_PART + Math.min(letters, Difference.FAR);
    }

    private static String count(String[] parts) {
        return parts.length == 1 ? "1 segment" : parts.length + " segments";
    }

    private void say(String what, int weight) {
        words.add(what);
        distance += weight;
    }

    private static boolean matchesIn(String wanted, String found) {
        return Glob.of(wanted).matches(found);
    }
}

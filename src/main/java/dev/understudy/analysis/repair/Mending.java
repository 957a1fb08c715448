package dev.understudy.analysis.repair;

import dev.understudy.policy.Arn;
import dev.understudy.policy.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a resource pattern was probably meant to be: the same, with the parts set right that differ from what was asked. */
final class Mending {
    private Mending() {}

    /** Empty where there is no telling. */
    static Optional<String> of(String pattern, String asked) {
        Optional<Arn> wanted = Arn.parse(pattern);
        Optional<Arn> found = Arn.parse(asked);
        if (wanted.isEmpty() || found.isEmpty()) {
            return Optional.empty();
        }
        Arn mended = new Arn(
                part(wanted.get().service(), found.get().service()),
                part(wanted.get().region(), found.get().region()),
                part(wanted.get().account(), found.get().account()),
                path(wanted.get().relative(), found.get().relative()));
        return Optional.of(mended.toString()).filter(text -> Glob.of(text).matches(asked));
    }

    private static String part(String wanted, String found) {
        return Glob.of(wanted).matches(found) ? wanted : wanted.isEmpty() ? "*" : found;
    }

    private static String path(String wanted, String found) {
        if (Glob.of(wanted).matches(found)) {
            return wanted;
        }
        if (found.endsWith("*")) {
            return found;
        }
        String open = wanted.endsWith("/") ? wanted + "*" : wanted;
        String[] patterns = open.split("/", -1);
        String[] names = found.split("/", -1);
        if (patterns.length > names.length) {
            return open;
        }
        List<String> parts = new ArrayList<>();
        for (int place = 0; place < patterns.length; place++) {
            boolean last = place == patterns.length - 1;
            parts.add(
                    (last && patterns[place].equals("*"))
                                    || Glob.of(patterns[place]).matches(names[place])
                            ? patterns[place]
                            : names[place]);
        }
        return String.join("/", parts);
    }
}

package dev.understudy.analysis.near;

import dev.understudy.analysis.lint.CloudNames;
import dev.understudy.policy.ActionPatterns;
import dev.understudy.policy.Glob;
import dev.understudy.policy.Mismatch;
import java.util.List;
import java.util.stream.Collectors;

/** Why the actions of a statement do not cover the one asked. */
final class ActionDifference {
    private static final int OPERATION_NAME = 1;
    private static final int WRONG_CODE = 3;
    private static final int OTHER_ACTION = 20;
    private static final int FARTHEST_TYPO = 4;
    private static final int MOST_SHOWN = 3;

    private ActionDifference() {}

    static Difference of(ActionPatterns actions, String asked) {
        if (actions.negated()) {
            return difference("", "`NotAction` leaves out `" + asked + "`", OTHER_ACTION);
        }
        List<String> texts = actions.patterns().stream().map(Glob::text).toList();
        return texts.stream()
                .map(pattern -> of(pattern, asked))
                .filter(found -> found.distance() < OTHER_ACTION)
                .reduce(Difference::nearer)
                .orElseGet(() -> none(texts, asked));
    }

    private static Difference of(String pattern, String asked) {
        if (CloudNames.actionOf(pattern)
                .filter(action -> action.equalsIgnoreCase(asked))
                .isPresent()) {
            return difference(
                    pattern,
                    "`" + pattern + "` is the name of an operation; the action that is checked is `" + asked + "`",
                    OPERATION_NAME);
        }
        String wanted = service(pattern);
        String found = service(asked);
        if (!wanted.equals(found)) {
            boolean meant =
                    CloudNames.serviceMeant(wanted).filter(found::equals).isPresent();
            return difference(
                    pattern,
                    "`" + pattern + "` has another service code: `" + wanted + "` is not `" + found + "`",
                    meant ? WRONG_CODE : Difference.FAR);
        }
        int letters = Distance.between(Distance.fold(pattern), Distance.fold(asked));
        boolean typo = pattern.indexOf('*') < 0 && letters <= FARTHEST_TYPO && !CloudNames.isAction(pattern);
        return difference(
                pattern,
                "`" + pattern + "` is not `" + asked + "`: "
                        + (letters == 1 ? "one letter differs" : letters + " letters differ"),
                typo ? letters : Difference.FAR);
    }

    private static Difference none(List<String> texts, String asked) {
        int nearest = texts.stream()
                .mapToInt(pattern -> service(pattern).equals(service(asked))
                        ? Distance.toPattern(Distance.fold(pattern), Distance.fold(asked))
                        : Difference.FAR)
                .min()
                .orElse(Difference.FAR);
        String shown =
                texts.stream().limit(MOST_SHOWN).map(text -> "`" + text + "`").collect(Collectors.joining(", "));
        int more = texts.size() - MOST_SHOWN;
        return difference(
                "",
                "its actions, " + shown + (more > 0 ? " and " + more + " more" : "") + ", do not include `" + asked
                        + "`",
                OTHER_ACTION + Math.min(nearest, Difference.FAR));
    }

    private static String service(String action) {
        return Distance.fold(action.substring(0, Math.max(0, action.indexOf(':'))));
    }

    private static Difference difference(String pattern, String words, int distance) {
        return new Difference(Mismatch.ACTION, pattern, words, distance);
    }
}

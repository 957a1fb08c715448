package dev.understudy.policy;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the statements of a document that apply to a request without trying them all.
 *
 * <p>INVARIANT: it leaves out only statements that do not apply; what it does not leave out is still tried whole. Statements are filed
 * by how their actions begin, and by how the part of their resources after the fourth colon begins. The second is sound only for
 * a resource with four colons and a pattern with four: then no wildcard can have run over a colon.
 */
final class StatementIndex {
    /** Up to so many, trying them all is quicker than to search for fewer. */
    private static final int FEW = 6;

    private final List<Statement> statements;
    private final PrefixIndex actions;
    private final PrefixIndex resources;

    StatementIndex(List<Statement> statements) {
        this.statements = statements;
        boolean few = statements.size() <= FEW;
        actions = PrefixIndex.of(
                few
                        ? List.of()
                        : statements.stream()
                                .map(StatementIndex::actionPrefixes)
                                .toList());
        resources = PrefixIndex.of(
                few
                        ? List.of()
                        : statements.stream()
                                .map(StatementIndex::resourcePrefixes)
                                .toList());
    }

    /** The places of the statements that apply, ascending, from 0. */
    int[] applying(AppliedPolicy.Kind kind, Question question) {
        Found found = new Found();
        if (statements.size() <= FEW) {
            for (int place = 0; place < statements.size(); place++) {
                found.addIf(statements.get(place).applies(kind, question), place);
            }
            return found.ascending();
        }
        PrefixIndex index = actions;
        int start = actions.first(question.foldedAction());
        String relative = question.foldedRelative();
        if (relative != null && actions.weight(start) > FEW) {
            int other = resources.first(relative);
            if (resources.weight(other) < actions.weight(start)) {
                index = resources;
                start = other;
            }
        }
        for (int entry = start; entry >= 0; entry = index.next(entry)) {
            for (int place : index.filed(entry)) {
                found.addIf(statements.get(place).applies(kind, question), place);
            }
        }
        return found.ascending();
    }

    private static List<String> actionPrefixes(Statement statement) {
        return statement.actions().negated()
                ? List.of("")
                : statement.actions().patterns().stream()
                        .map(pattern -> literalStart(pattern.text()))
                        .toList();
    }

    private static List<String> resourcePrefixes(Statement statement) {
        return statement.resources().isEmpty()
                ? List.of("")
                : statement.resources().stream()
                        .map(pattern -> relativeStart(pattern.text()))
                        .toList();
    }

    private static String relativeStart(String pattern) {
        int start = ResourcePattern.afterColons(pattern, 4);
        boolean aligned = start >= 0 && pattern.indexOf(':', start) < 0;
        return aligned ? literalStart(pattern.substring(start)) : "";
    }

    /** Up to the first wildcard; also up to the first letter beyond ASCII, whose case may fold to several letters. */
    private static String literalStart(String pattern) {
        int end = 0;
        while (end < pattern.length()
                && pattern.charAt(end) != '*'
                && pattern.charAt(end) != '?'
                && pattern.charAt(end) < 128) {
            end++;
        }
        return Glob.fold(pattern.substring(0, end));
    }

    /** Places found so far, each once, whatever the order they come in. */
    private static final class Found {
        private static final int[] NOTHING = {};

        private int[] places = NOTHING;
        private int count;

        void addIf(boolean applies, int place) {
            if (!applies) {
                return;
            }
            if (count == places.length) {
                places = Arrays.copyOf(places, Math.max(4, count * 2));
            }
            places[count++] = place;
        }

        int[] ascending() {
            if (count < 2) {
                return count == places.length ? places : Arrays.copyOf(places, count);
            }
            Arrays.sort(places, 0, count);
            int kept = 1;
            for (int next = 1; next < count; next++) {
                if (places[next] != places[kept - 1]) {
                    places[kept++] = places[next];
                }
            }
            return Arrays.copyOf(places, kept);
        }
    }
}

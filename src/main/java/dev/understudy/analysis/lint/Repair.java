package dev.understudy.analysis.lint;

import dev.understudy.analysis.json.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Applies what findings offer, as edits of the text: what nobody complains of stays as it is. */
public final class Repair {
    // One repair may lay another fault open; real documents need three rounds at most.
    private static final int ROUNDS = 20;

    private Repair() {}

    /** The text with all safe repairs made; repairing that again changes nothing. */
    public static String repair(Subject subject) {
        String text = subject.text();
        for (int round = 0; round < ROUNDS; round++) {
            String better = apply(text, Linter.lint(new Subject(text, subject.use(), subject.surroundings())));
            if (better.equals(text)) {
                return text;
            }
            text = better;
        }
        return text;
    }

    private static String apply(String text, List<Finding> findings) {
        List<Edit> edits = new ArrayList<>();
        for (Finding finding : findings) {
            // All of a finding's edits or none; what collides with another waits for the next round.
            if (finding.repair().stream().allMatch(edit -> edits.stream().noneMatch(other -> collide(edit, other)))) {
                edits.addAll(finding.repair());
            }
        }
        edits.sort(Comparator.comparingInt(Edit::start));
        StringBuilder better = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            better.append(text, at, edit.start()).append(edit.replacement());
            at = edit.end();
        }
        return better.append(text, at, text.length()).toString();
    }

    private static boolean collide(Edit one, Edit other) {
        return one.start() <= other.end() && other.start() <= one.end();
    }
}

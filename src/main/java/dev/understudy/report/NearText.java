package dev.understudy.report;

import dev.understudy.analysis.near.Difference;
import dev.understudy.analysis.near.NearMiss;
import dev.understudy.policy.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Near misses and rulings for people. */
final class NearText {
    private NearText() {}

    static List<String> lines(List<NearMiss> near, List<Ruling> rulings) {
        List<String> lines = new ArrayList<>();
        if (!near.isEmpty()) {
            lines.add("What came nearest to allowing it:");
            near.forEach(miss -> lines.add("  statement " + miss.trace().statement() + " of "
                    + miss.trace().policy() + ": "
                    + miss.differences().stream().map(Difference::words).collect(Collectors.joining("; and "))));
        }
        if (!rulings.isEmpty()) {
            lines.add(
                    "Decided by a ruling, not by a document (docs/rulings.md); with the other answer the decision would be another:");
            rulings.forEach(ruling -> lines.add("  " + answers(ruling)));
        }
        return lines;
    }

    static String answers(Ruling ruling) {
        return "`" + ruling.text() + "`, `" + ruling.standard() + "` or `" + ruling.other() + "`";
    }
}

package dev.understudy.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** The results as Markdown: for each benchmark the ratios first, then the figures. */
final class Tables {
    private Tables() {}

    static String of(Collection<RunResult> results) {
        List<Figure> figures = results.stream().map(Figure::of).toList();
        return figures.stream()
                .map(Figure::benchmark)
                .distinct()
                .map(benchmark -> both(figures.stream()
                        .filter(figure -> figure.benchmark().equals(benchmark))
                        .toList()))
                .collect(Collectors.joining("\n"));
    }

    private static String both(List<Figure> figures) {
        String name = figures.get(0).benchmark();
        return "\n### " + name + ": times the processor time of Understudy\n\n"
                + table(figures, figure -> figure.times(base(figures, figure)))
                + "\n### " + name + ": p50 µs · p99 µs · processor µs · bytes\n\n"
                + table(figures, Figure::text);
    }

    private static Figure base(List<Figure> figures, Figure figure) {
        return figures.stream()
                .filter(other -> other.peer() == Peer.UNDERSTUDY && other.statements() == figure.statements())
                .findFirst()
                .orElse(figure);
    }

    private static String table(List<Figure> figures, Function<Figure, String> cell) {
        List<Integer> columns =
                figures.stream().map(Figure::statements).distinct().sorted().toList();
        List<String> head = columns.stream().map("%,d"::formatted).toList();
        return row("statements", head)
                + row("---", columns.stream().map(column -> "--:").toList())
                + figures.stream()
                        .map(Figure::peer)
                        .distinct()
                        .sorted()
                        .map(peer -> row(peer.title(), cells(figures, peer, columns, cell)))
                        .collect(Collectors.joining());
    }

    private static List<String> cells(
            List<Figure> figures, Peer peer, List<Integer> columns, Function<Figure, String> cell) {
        return columns.stream()
                .map(column -> figures.stream()
                        .filter(figure -> figure.peer() == peer && figure.statements() == column)
                        .map(cell)
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    private static String row(String first, List<String> cells) {
        return "| " + first + " | " + String.join(" | ", cells) + " |\n";
    }
}

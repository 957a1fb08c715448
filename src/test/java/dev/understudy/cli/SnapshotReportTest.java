package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.harness.snapshot.Snapshot;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code snapshot} says when it is done. */
class SnapshotReportTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatIsLeftOutStandsInTheOneLine() {
        assertThat(report(new Snapshot.Taken(List.of(), 2, 30, List.of("phones of users (3)"), null)))
                .isEqualTo(Main.FINE);
        assertThat(out.toString().lines())
                .containsExactly("wrote w.yaml and 2 documents with 30 calls: ; left out: "
                        + "phones of users (3), and what the end of the file says");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aWorldThatCannotBeServedYetIsAFailure() {
        assertThat(report(new Snapshot.Taken(List.of(), 2, 30, List.of(), "w.yaml:3:4: a problem")))
                .isEqualTo(Main.FAILED);
        assertThat(err.toString().lines())
                .containsExactly(
                        "w.yaml:3:4: a problem", "help: the snapshot is complete, but change this before it is served");
    }

    private int report(Snapshot.Taken taken) {
        return SnapshotCommand.report(Path.of("w.yaml"), taken, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}

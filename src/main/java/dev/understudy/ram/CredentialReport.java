package dev.understudy.ram;

import java.time.Instant;
import java.util.List;

/** What GenerateCredentialReport wrote down of the users' credentials. */
public record CredentialReport(Instant generatedAt, List<Row> rows) {
    public CredentialReport {
        rows = List.copyOf(rows);
    }

    /** One user's line. */
    public record Row(String userName, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}

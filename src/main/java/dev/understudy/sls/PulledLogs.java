package dev.understudy.sls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one PullLogs gives: groups in order, and where to go on; {@code next} equals the cursor asked for at the end. */
public record PulledLogs(List<StoredLogGroup> groups, Cursor asked, Cursor next) {
    public PulledLogs {
        groups = List.copyOf(groups);
    }

    /** True when there was nothing to read at the cursor. */
    public boolean atEnd() {
        return next.equals(asked);
    }

    /** When the last group was received, if there is one. */
    public Optional<Instant> lastReceived() {
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(groups.get(groups.size() - 1).received());
    }

    /** The position of the last group, if there is one. */
    public Optional<Cursor> last() {
        return groups.isEmpty() ? Optional.empty() : Optional.of(next.plus(-1));
    }
}

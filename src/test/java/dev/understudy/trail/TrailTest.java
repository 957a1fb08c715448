package dev.understudy.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrailTest {
    private static final Trail.Filter TWO = new Trail.Filter(Optional.empty(), Optional.empty(), Optional.empty(), 2);

    private final Trail trail = new Trail(3);

    private void add(String... requestIds) {
        for (String requestId : requestIds) {
            trail.add(new DecisionRecord(
                    requestId,
                    Instant.EPOCH,
                    "Ram",
                    null,
                    null,
                    null,
                    null,
                    null,
                    new DecisionRecord.Answer(200, null, null)));
        }
    }

    private Optional<List<String>> after(String requestId) {
        return trail.after(requestId, TWO)
                .map(found -> found.stream().map(DecisionRecord::requestId).toList());
    }

    @Test
    void theNewestAreListed() {
        add("1", "2", "3");

        assertThat(trail.list(TWO).stream().map(DecisionRecord::requestId)).containsExactly("2", "3");
    }

    @Test
    void theOldestOfTheNewerOnesFollow() {
        add("1", "2", "3");

        assertThat(after("")).contains(List.of("1", "2"));
        assertThat(after("1")).contains(List.of("2", "3"));
        assertThat(after("2")).contains(List.of("3"));
        assertThat(after("3")).contains(List.of());
    }

    @Test
    void nothingFollowsWhatIsForgotten() {
        add("1", "2", "3", "4");

        assertThat(after("1")).isEmpty();
        assertThat(after("0")).isEmpty();
        assertThat(after("")).contains(List.of("2", "3"));
    }

    @Test
    void whoWantsToKnowIsToldWhenARecordCanBeSeen() {
        List<Optional<List<String>>> seen = new ArrayList<>();
        trail.whenAdded(() -> seen.add(after("")));
        add("1", "2");

        assertThat(seen).containsExactly(Optional.of(List.of("1")), Optional.of(List.of("1", "2")));
    }
}

package dev.understudy.harness.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.harness.client.CallFailed;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.Read;
import dev.understudy.harness.client.ReadClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls no faster than is polite, and again, further and further apart, while the cloud asks for patience. */
final class PacedCalls {
    // RAM gateway errors, and Log Service "Common error codes"
    private static final String THROTTLED = "Throttling";
    private static final Set<String> BUSY =
            Set.of("ServiceUnavailable", "ServerBusy", "ReadQuotaExceed", "MetaOperationQpsLimitExceeded");
    // RAM and STS; Log Service
    private static final Set<String> DENIED = Set.of("NoPermission", "Unauthorized");
    private static final String NOT_EMULATED = "NotEmulated";

    private final ReadClient client;
    private final String account;
    private final Pace pace;
    private long next = System.nanoTime();
    private int made;

    PacedCalls(ReadClient client, String account, Pace pace) {
        this.client = client;
        this.account = account;
        this.pace = pace;
    }

    /** The calls made so far. */
    int made() {
        return made;
    }

    /**
     * The answer to a call.
     *
     * @param absent the code that says that there is nothing to read; empty where there is none
     * @return empty when that was said
     * @throws SnapshotStopped when there is no answer
     */
    Optional<JsonNode> make(Read read, String absent) {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= pace.attempts();
            @Nullable Outcome<JsonNode> outcome = attempt(read, last);
            if (outcome != null && (last || !outcome.fold(answer -> false, PacedCalls::isBusy))) {
                return outcome.fold(answer -> Optional.of(answer.value()), no -> without(read, absent, no));
            }
            Pace.sleep(pace.after(attempt));
        }
    }

    /** Null when the network failed and may be there again later. */
    private @Nullable Outcome<JsonNode> attempt(Read read, boolean last) {
        Pace.sleep(Duration.ofNanos(next - System.nanoTime()));
        next = System.nanoTime() + pace.between().toNanos();
        made++;
        try {
            return client.read(read);
        } catch (CallFailed failed) {
            if (last || !failed.isOfNetwork()) {
                throw new SnapshotStopped(
                        in(read) + "got no answer: " + firstLine(String.valueOf(failed.getMessage())));
            }
            return null;
        }
    }

    private static boolean isBusy(Outcome.Refused<JsonNode> refused) {
        return refused.code().startsWith(THROTTLED) || BUSY.contains(refused.code());
    }

    private Optional<JsonNode> without(Read read, String absent, Outcome.Refused<JsonNode> refused) {
        if (!absent.isEmpty() && refused.code().equals(absent)) {
            return Optional.empty();
        }
        String words = firstLine(refused.describe());
        if (refused.code().equals(NOT_EMULATED)) {
            throw new NotEmulatedThere(in(read) + "is not emulated there: " + words);
        }
        if (DENIED.contains(refused.code())) {
            throw new SnapshotStopped(in(read) + "is denied: " + words + "; expected a policy that allows `"
                    + read.action() + "`, see docs/snapshot.md");
        }
        if (refused.code().contains("NotExist")) {
            throw new SnapshotStopped(in(read) + "found nothing any more: " + words
                    + "; the account changes while it is read: remove what is unfinished and begin again");
        }
        throw new SnapshotStopped(in(read) + "was refused: " + words);
    }

    private String in(Read read) {
        return "account `" + account + "`: " + read + " ";
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}

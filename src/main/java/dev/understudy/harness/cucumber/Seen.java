package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Outcome;
import java.util.Set;

/** What a client can see of an expected outcome by itself, with or without an emulator's records. */
enum Seen {
    ALLOWED {
        @Override
        void check(Outcome<?> outcome) {
            outcome.fold(done -> done, refused -> {
                throw new AssertionError("the call was expected to be allowed; it was refused: " + refused.describe());
            });
        }
    },
    /** Refused for want of rights. */
    DENIED {
        @Override
        void check(Outcome<?> outcome) {
            Outcome.Refused<?> refused = refused(outcome);
            if (!DENIALS.contains(refused.code()) && !STATUSES.contains(String.valueOf(refused.status()))) {
                throw new AssertionError(
                        "the call was expected to be denied; it was refused otherwise: " + refused.describe());
            }
        }
    },
    /** Refused for whatever reason. */
    REFUSED {
        @Override
        void check(Outcome<?> outcome) {
            refused(outcome);
        }
    };

    // RAM and STS "Error messages"; Log Service "Common error codes".
    private static final Set<String> DENIALS = Set.of("NoPermission", "Unauthorized");
    private static final Set<String> STATUSES = Set.of("401", "403");

    /** Throws an assertion error unless a client saw this. */
    abstract void check(Outcome<?> outcome);

    private static Outcome.Refused<?> refused(Outcome<?> outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError("the call was expected to be refused; it succeeded");
                },
                refused -> refused);
    }
}

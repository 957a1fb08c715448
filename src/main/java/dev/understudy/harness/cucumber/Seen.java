package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Outcome;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a client can see of an expected outcome by itself, with or without an emulator's records. */
enum Seen {
    ALLOWED("allowed", refused -> refused == null),
    /** Refused for want of rights. */
    DENIED("denied", refused -> refused != null && isDenial(refused)),
    /** Refused for whatever reason. */
    REFUSED("refused", refused -> refused != null);

    private final String word;
    private final Predicate<Outcome.@Nullable Refused<?>> fits;

    Seen(String word, Predicate<Outcome.@Nullable Refused<?>> fits) {
        this.word = word;
        this.fits = fits;
    }

    // RAM and STS "Error messages"; Log Service "Common error codes".
    private static boolean isDenial(Outcome.Refused<?> refused) {
        return Set.of("NoPermission", "Unauthorized").contains(refused.code())
                || Set.of("401", "403").contains(String.valueOf(refused.status()));
    }

    boolean fits(Outcome<?> outcome) {
        return outcome.fold(done -> fits.test(null), fits::test);
    }

    /** Throws an assertion error unless a client saw this. */
    void check(Outcome<?> outcome) {
        if (!fits(outcome)) {
            throw new AssertionError("the call was expected to be " + word + "; it "
                    + outcome.<String>fold(done -> "succeeded", refused -> "was refused: " + refused.describe()));
        }
    }
}

package dev.understudy.sts.federation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an assertion says whose signature is good.
 *
 * @param provider the EntityID in the metadata by whose certificate it is signed
 * @param audiences one list for each restriction
 * @param attributes values by name
 */
public record SamlAssertion(
        String provider,
        String issuer,
        List<NameId> nameIds,
        List<Confirmation> confirmations,
        @Nullable Instant notBefore,
        @Nullable Instant notOnOrAfter,
        List<List<String>> audiences,
        Map<String, List<String>> attributes) {
    public SamlAssertion {
        nameIds = List.copyOf(nameIds);
        confirmations = List.copyOf(confirmations);
        audiences = List.copyOf(audiences);
        attributes = Map.copyOf(attributes);
    }

    /** Whom it is about. */
    public record NameId(String format, String value) {}

    /** To whom, and until when, it may be shown. */
    public record Confirmation(
            String method,
            @Nullable Instant notBefore,
            @Nullable Instant notOnOrAfter,
            String recipient) {}
}

package dev.understudy.world;

import dev.understudy.ram.OidcProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the identity providers of one account. */
final class ProviderReader {
    // IMS API "CreateOIDCProvider", 2026
    private static final int LONGEST_DESCRIPTION = 256;
    private static final int MOST_CLIENT_IDS = 50;
    private static final int MOST_FINGERPRINTS = 5;
    private static final int LONGEST_LIMIT_HOURS = 168;

    private final Reading reading;
    private final String owner;

    ProviderReader(Reading reading, String owner) {
        this.reading = reading;
        this.owner = owner;
    }

    List<WorldSamlProvider> saml(Value value) {
        List<WorldSamlProvider> read = new ArrayList<>();
        for (Value.Member member : value.named("SAML provider", NameForm.PROVIDER, owner)) {
            Fields provider = member.value().fields(Shape.SAML_PROVIDER);
            read.add(new WorldSamlProvider(
                    member.name(),
                    reading.plain(provider.require("metadata", "the provider's metadata"), "metadata in XML"),
                    description(provider)));
        }
        return read;
    }

    List<WorldOidcProvider> oidc(Value value) {
        List<WorldOidcProvider> read = new ArrayList<>();
        Set<String> issuers = new HashSet<>();
        for (Value.Member member : value.named("OIDC provider", NameForm.PROVIDER, owner)) {
            Fields provider = member.value().fields(Shape.OIDC_PROVIDER);
            Value issuer = provider.require("issuer", "the URL its tokens name");
            if (!issuers.add(issuer.text(NameForm.ISSUER))) {
                throw issuer.fault("another OIDC provider" + owner + " has this issuer; expected one of its own");
            }
            read.add(new WorldOidcProvider(
                    member.name(),
                    issuer.text(),
                    list(provider, "clientIds", NameForm.CLIENT_ID, MOST_CLIENT_IDS),
                    list(provider, "fingerprints", NameForm.FINGERPRINT, MOST_FINGERPRINTS),
                    provider.get("keys").map(reading::keys).orElse(null),
                    provider.get("issuanceLimit")
                            .map(ProviderReader::limit)
                            .orElse(Duration.ofHours(OidcProvider.DEFAULT_LIMIT_HOURS)),
                    description(provider)));
        }
        return read;
    }

    private static Duration limit(Value value) {
        Duration limit = Reading.duration(value);
        if (limit.compareTo(Duration.ofHours(1)) < 0
                || limit.compareTo(Duration.ofHours(LONGEST_LIMIT_HOURS)) > 0
                || !limit.equals(Duration.ofHours(limit.toHours()))) {
            throw value.wrong("whole hours from 1h to 168h");
        }
        return limit;
    }

    private static List<String> list(Fields provider, String field, NameForm form, int most) {
        List<String> read = new ArrayList<>();
        provider.get(field).ifPresent(value -> {
            value.elements().forEach(element -> read.add(element.text(form)));
            if (read.size() > most) {
                throw value.fault(value.what() + " has " + read.size() + " entries; expected at most " + most);
            }
        });
        return read;
    }

    private String description(Fields provider) {
        return provider.get("description")
                .map(value -> reading.prose(value, LONGEST_DESCRIPTION))
                .orElse("");
    }
}

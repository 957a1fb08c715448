package dev.understudy.harness.snapshot;

import static dev.understudy.harness.snapshot.RamReading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.harness.client.Read;
import dev.understudy.ram.OidcProvider;
import dev.understudy.ram.SamlProvider;
import dev.understudy.world.WorldOidcProvider;
import dev.understudy.world.WorldSamlProvider;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Reads the identity providers of an account. */
final class ProviderReading {
    private static final String BRACES = "descriptions of identity providers with braces";

    private final AccountReads reads;
    private final LeftOut leftOut;

    ProviderReading(AccountReads reads, LeftOut leftOut) {
        this.reads = reads;
        this.leftOut = leftOut;
    }

    List<WorldSamlProvider> saml() {
        List<JsonNode> listed = reads.all(Read.ims("ListSAMLProviders"), "SAMLProviders", "SAMLProvider");
        return RamReading.sorted(listed, "SAMLProviderName").stream()
                .map(provider -> saml(text(provider, "SAMLProviderName")))
                .toList();
    }

    private WorldSamlProvider saml(String name) {
        // The list does not tell the metadata.
        JsonNode provider = reads.read(Read.ims("GetSAMLProvider").with("SAMLProviderName", name))
                .path("SAMLProvider");
        if (!provider.path("AuthnSignAlgo")
                .asText(SamlProvider.DEFAULT_ALGORITHM)
                .equals(SamlProvider.DEFAULT_ALGORITHM)) {
            leftOut.note("signature algorithms of SAML providers");
        }
        return new WorldSamlProvider(
                name,
                metadata(text(provider, "EncodedSAMLMetadataDocument")),
                leftOut.unlessProse(text(provider, "Description"), BRACES));
    }

    private String metadata(String encoded) {
        try {
            byte[] document = Base64.getMimeDecoder().decode(encoded);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            leftOut.note("metadata of SAML providers in another encoding than UTF-8");
            return "";
        }
    }

    List<WorldOidcProvider> oidc() {
        List<JsonNode> listed = reads.all(Read.ims("ListOIDCProviders"), "OIDCProviders", "OIDCProvider");
        return RamReading.sorted(listed, "OIDCProviderName").stream()
                .map(this::oidc)
                .toList();
    }

    private WorldOidcProvider oidc(JsonNode provider) {
        return new WorldOidcProvider(
                text(provider, "OIDCProviderName"),
                text(provider, "IssuerUrl"),
                list(text(provider, "ClientIds")),
                list(text(provider, "Fingerprints")),
                null,
                Duration.ofHours(provider.path("IssuanceLimitTime").asLong(OidcProvider.DEFAULT_LIMIT_HOURS)),
                leftOut.unlessProse(text(provider, "Description"), BRACES));
    }

    private static List<String> list(String byCommas) {
        return Arrays.stream(byCommas.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .sorted()
                .toList();
    }
}

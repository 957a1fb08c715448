package dev.understudy.harness.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.world.WorldOidcProvider;
import dev.understudy.world.WorldSamlProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderReadingTest {
    @TempDir
    Path folder;

    private final ScriptedReads cloud = new ScriptedReads();
    private final LeftOut leftOut = new LeftOut();

    @Test
    void metadataIsReadAsItWasGiven() {
        cloud.answers("{\"SAMLProviders\":{\"SAMLProvider\":[{\"SAMLProviderName\":\"idp\"}]}}")
                .answers(saml("<é/>\r\n".getBytes(StandardCharsets.UTF_8), "rsa-sha1"));
        assertThat(providers().saml()).containsExactly(new WorldSamlProvider("idp", "<é/>\r\n", "login"));
        assertThat(cloud.asked)
                .containsExactly("ims:ListSAMLProviders {MaxItems=100}", "ims:GetSAMLProvider {SAMLProviderName=idp}");
        assertThat(leftOut.noted()).isEmpty();
    }

    @Test
    void whatAWorldCannotSayOfASamlProviderIsCounted() {
        cloud.answers("{\"SAMLProviders\":{\"SAMLProvider\":[{\"SAMLProviderName\":\"idp\"}]}}")
                .answers(saml("<a/>".getBytes(StandardCharsets.UTF_16), "rsa-sha256"));
        assertThat(providers().saml()).containsExactly(new WorldSamlProvider("idp", "", "login"));
        assertThat(leftOut.noted())
                .containsExactly(
                        "metadata of SAML providers in another encoding than UTF-8 (1)",
                        "signature algorithms of SAML providers (1)");
    }

    @Test
    void oidcProvidersAndTheirListsAreInOrder() {
        cloud.answers("{\"OIDCProviders\":{\"OIDCProvider\":[{\"OIDCProviderName\":\"z\",\"IssuerUrl\":\"https://z\"},"
                + "{\"OIDCProviderName\":\"a\",\"IssuerUrl\":\"https://a\",\"ClientIds\":\"two,one\","
                + "\"Fingerprints\":\"bb,aa\",\"IssuanceLimitTime\":3,\"Description\":\"for {team}\"}]}}");
        assertThat(providers().oidc())
                .containsExactly(
                        new WorldOidcProvider(
                                "a",
                                "https://a",
                                List.of("one", "two"),
                                List.of("aa", "bb"),
                                null,
                                Duration.ofHours(3),
                                ""),
                        new WorldOidcProvider("z", "https://z", List.of(), List.of(), null, Duration.ofHours(12), ""));
        assertThat(leftOut.noted()).containsExactly("descriptions of identity providers with braces (1)");
    }

    private static String saml(byte[] metadata, String algorithm) {
        return "{\"SAMLProvider\":{\"SAMLProviderName\":\"idp\",\"Description\":\"login\",\"AuthnSignAlgo\":\""
                + algorithm
                + "\",\"EncodedSAMLMetadataDocument\":\""
                + Base64.getEncoder().encodeToString(metadata) + "\"}}";
    }

    private ProviderReading providers() {
        Progress progress = Progress.of(folder.resolve("w.yaml"), Map.of("region", "cn-hangzhou"));
        return new ProviderReading(
                new AccountReads("1", new PacedCalls(cloud, "A", ReadableCloud.AT_ONCE), progress), leftOut);
    }
}

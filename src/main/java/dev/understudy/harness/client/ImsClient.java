package dev.understudy.harness.client;

import java.util.Map;

/** IMS through {@code aliyun-java-sdk-core}: the identity providers of an account. */
public final class ImsClient implements AutoCloseable {
    private final CoreCalls calls;

    public ImsClient(Endpoints endpoints, Credentials credentials) {
        calls = new CoreCalls(endpoints, endpoints.ims(), credentials);
    }

    /** Make a SAML provider of metadata in Base64. Value: the answer as it came. */
    public Outcome<String> createSamlProvider(String name, String metadata) {
        return calls.call(
                CoreCalls.IMS_VERSION,
                "CreateSAMLProvider",
                Map.of("SAMLProviderName", name, "EncodedSAMLMetadataDocument", metadata));
    }

    @Override
    public void close() {
        calls.close();
    }
}

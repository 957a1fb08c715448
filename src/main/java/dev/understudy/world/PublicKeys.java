package dev.understudy.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** JSON Web Key Sets (RFC 7517), as issuers publish them: no secret in them. */
public final class PublicKeys {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PublicKeys() {}

    /** What is wrong with a text, if anything is. */
    public static Optional<String> problem(String text) {
        JsonNode keys = keys(text);
        if (!keys.isArray() || keys.isEmpty()) {
            return Optional.of("no JSON Web Key Set; expected `{\"keys\": […]}` with at least one key");
        }
        for (JsonNode key : keys) {
            if (!key.path("kty").isTextual()) {
                return Optional.of("a key without `kty`; expected JSON Web Keys");
            }
            if (key.has("d") || key.has("k")) {
                return Optional.of("a private or secret key; expected public ones only");
            }
        }
        return Optional.empty();
    }

    private static JsonNode keys(String text) {
        try {
            return JSON.readTree(text).path("keys");
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }
}

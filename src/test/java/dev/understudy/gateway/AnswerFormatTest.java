package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.wire.http.WireRequest;
import dev.understudy.wire.http.WireResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON or XML: by parameter, by header, or neither. */
class AnswerFormatTest {
    private static final String JSON = "application/json;charset=utf-8";
    private static final String XML = "text/xml;charset=utf-8";

    private final Scene scene = new Scene();

    private Draft getUser(String name) {
        return scene.signing.acs3RamDraft(Scene.ADMIN, "GetUser", Map.of("UserName", name));
    }

    private String typeOf(WireRequest request) {
        WireResponse response = scene.send(request);
        assertThat(response.text()).startsWith(XML.equals(response.headers().get("Content-Type")) ? "<?xml" : "{");
        return response.headers().getOrDefault("Content-Type", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/xml", "text/xml", "TEXT/XML; q=0.9", "text/html, application/xml;q=0.9, */*;q=0.8"})
    void clientsOfVersion3GetXmlByAcceptAndRefusalsToo(String accept) {
        assertThat(typeOf(Signing.acs3(getUser("nobody").header("accept", accept), Scene.ADMIN)))
                .isEqualTo(XML);
        assertThat(typeOf(Signing.acs3(getUser("none").header("accept", accept), Scene.ADMIN)))
                .isEqualTo(XML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "", " ", "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"})
    void otherwiseTheyGetJson(String accept) {
        assertThat(typeOf(Signing.acs3(getUser("nobody").header("accept", accept), Scene.ADMIN)))
                .isEqualTo(JSON);
    }

    @Test
    void withoutBothItIsJson() {
        assertThat(typeOf(Signing.acs3(getUser("nobody"), Scene.ADMIN))).isEqualTo(JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/yaml, image/png", "xml", ",", "application/jsonx"})
    void anAcceptThatNamesNoFormatIsRefusedInJson(String accept) {
        assertThat(scene.refused(Signing.acs3(getUser("nobody").header("accept", accept), Scene.ADMIN))
                        .line())
                .isEqualTo("400 InvalidParameter.Accept Specified parameter Accept is not valid.");
    }

    @ParameterizedTest
    @CsvSource({"XML,application/json,text/xml", "json,text/xml,application/json", "JSON,text/html,application/json"})
    void theParameterComesBeforeTheHeader(String format, String accept, String type) {
        Draft both = getUser("nobody").parameter("Format", format).header("accept", accept);

        assertThat(typeOf(Signing.acs3(both, Scene.ADMIN))).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "text/html"})
    void underVersion1TheHeaderDoesNotCount(String accept) {
        Draft old = scene.signing
                .ramDraft(Scene.ADMIN, "GetUser", Map.of("UserName", "nobody"))
                .withoutParameter("Format")
                .header("accept", accept);

        assertThat(typeOf(Signing.rpc(old, Scene.ADMIN))).isEqualTo(JSON);
    }
}

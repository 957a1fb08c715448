package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.RawRequest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Sends a raw request, byte for byte, and reads the three shapes of errors. */
final class RawCall {
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private RawCall() {}

    static Response send(Endpoints endpoints, RawRequest request) {
        RequestSpecification sending = RestAssured.given()
                .config(AS_IT_IS)
                .urlEncodingEnabled(false)
                .headers(request.headers())
                .header("Host", request.host());
        if (!request.body().isEmpty()) {
            sending.body(request.body().getBytes(StandardCharsets.UTF_8));
        }
        return sending.request(request.method(), endpoints.door(request.host()) + request.target());
    }

    /** The code of an error of RPC in JSON, RPC in XML, or Log Service; empty where there is none. */
    static String errorCode(Response answer) {
        if (answer.contentType().contains("xml")) {
            return answer.xmlPath().getString("Error.Code");
        }
        return Stream.of("Code", "errorCode")
                .map(name -> answer.jsonPath().getString(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}

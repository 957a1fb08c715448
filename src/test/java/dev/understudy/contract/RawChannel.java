package dev.understudy.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.gateway.rpc.RpcService;
import dev.understudy.harness.client.Credentials;
import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.RawRequest;
import dev.understudy.harness.client.RawSignature;
import dev.understudy.harness.client.SigningTime;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Plain HTTP by hand, with REST Assured: signature V1 as GET or in a form, or ACS3. */
record RawChannel(Style style) implements Channel {
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
    private static final ObjectMapper JSON = new ObjectMapper();

    enum Style {
        V1_GET,
        /** Business parameters and all others in the form body, as Terraform and pop-core send them. */
        V1_FORM,
        ACS3
    }

    @Override
    public Reply send(
            Endpoints endpoints, Credentials key, RpcService service, String operation, Map<String, String> parameters)
            throws Exception {
        return reply(answer(endpoints, Optional.of(key), service, operation, parameters));
    }

    /** Send it without a signature. */
    Reply unsigned(Endpoints endpoints, RpcService service, String operation, Map<String, String> parameters)
            throws Exception {
        return reply(answer(endpoints, Optional.empty(), service, operation, parameters));
    }

    private static Reply reply(Response response) throws JsonProcessingException {
        JsonNode body = JSON.readTree(response.asString());
        if (response.statusCode() != 200) {
            return Reply.refused(body.path("Code").asText());
        }
        Set<String> all = new TreeSet<>();
        leaves("", body, all);
        all.remove("RequestId");
        return new Reply("", all::contains, all);
    }

    /** Send it, without a signature if there are no credentials, and give the answer as it is. */
    Response answer(
            Endpoints endpoints,
            Optional<Credentials> credentials,
            RpcService service,
            String operation,
            Map<String, String> parameters)
            throws Exception {
        String host = service.title().toLowerCase(Locale.ROOT) + ".aliyuncs.com";
        RawRequest request = RawRequest.of(style == Style.V1_GET ? "GET" : "POST", host, "/")
                .withParameter("Action", operation)
                .withParameter("Version", service.version())
                .withParameter("Format", style == Style.ACS3 ? null : "JSON");
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            request = request.withParameter(parameter.getKey(), parameter.getValue());
        }
        if (credentials.isPresent()) {
            request = (style == Style.ACS3 ? RawSignature.ACS3 : RawSignature.V1)
                    .sign(
                            request,
                            credentials.get(),
                            new SigningTime(Instant.now()),
                            UUID.randomUUID().toString());
        }
        return sent(endpoints, request);
    }

    private Response sent(Endpoints endpoints, RawRequest request) {
        RequestSpecification sending = RestAssured.given()
                .config(AS_IT_IS)
                .urlEncodingEnabled(false)
                .headers(request.headers())
                .header("Host", request.host());
        String door = endpoints.door(request.host());
        if (style != Style.V1_FORM) {
            return style == Style.V1_GET ? sending.get(door + request.target()) : sending.post(door + request.target());
        }
        return sending.urlEncodingEnabled(true)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(new LinkedHashMap<>(request.query()))
                .post(door + request.path());
    }

    /** The paths of all members that hold no other. */
    static void leaves(String path, JsonNode node, Set<String> into) {
        if (node.isObject()) {
            String prefix = path.isEmpty() ? "" : path + ".";
            node.properties().forEach(member -> leaves(prefix + member.getKey(), member.getValue(), into));
        } else if (node.isArray()) {
            node.forEach(item -> leaves(path + "[]", item, into));
        } else {
            into.add(path);
        }
    }
}

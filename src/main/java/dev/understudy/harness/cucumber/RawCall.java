package dev.understudy.harness.cucumber;

import dev.understudy.harness.client.Endpoints;
import dev.understudy.harness.client.RawRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/** Sends a raw request, byte for byte: no retries, no redirects, no headers of the client's own. */
final class RawCall {
    private RawCall() {}

    static RawAnswer send(Endpoints endpoints, RawRequest request) throws IOException {
        ClassicRequestBuilder sending = ClassicRequestBuilder.create(request.method())
                .setUri(endpoints.door(request.host()) + request.target());
        request.headers().forEach(sending::addHeader);
        sending.setHeader(HttpHeaders.HOST, request.host());
        if (!request.body().isEmpty()) {
            sending.setEntity(request.body().getBytes(StandardCharsets.UTF_8), null);
        }
        ClassicHttpRequest built = sending.build();
        try (CloseableHttpClient client = HttpClients.custom()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .build()) {
            return client.execute(built, RawCall::read);
        }
    }

    private static RawAnswer read(ClassicHttpResponse response) throws HttpException, IOException {
        Header type = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        String body =
                response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
        return new RawAnswer(response.getCode(), type == null ? "" : type.getValue(), body);
    }
}

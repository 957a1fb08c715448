package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.understudy.wire.http.WireResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Answers a stub that names the transformer {@code understudy} with the handler its parameter {@code service} names; what
 * the stub says of delays and faults stays in force.
 */
final class ServiceTransformer implements ResponseTransformerV2 {
    private final Map<String, RequestHandler> services;
    private final Consumer<String> log;

    ServiceTransformer(Map<String, RequestHandler> services, Consumer<String> log) {
        this.services = Map.copyOf(services);
        this.log = log;
    }

    @Override
    public String getName() {
        return "understudy";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        WireResponse answer = answer(event.getTransformerParameters().getString("service", ""));
        boolean open = KeptConnection.follows(event.getRequest());
        List<HttpHeader> headers = answer.headers().entrySet().stream()
                .filter(header -> open || !KeptConnection.offers(header.getKey()))
                .map(header -> new HttpHeader(header.getKey(), header.getValue()))
                .toList();
        return Response.Builder.like(response)
                .status(answer.status())
                .headers(new HttpHeaders(headers))
                .body(answer.body())
                .build();
    }

    private WireResponse answer(String service) {
        RequestHandler nobody = request -> PlainAnswer.response(404);
        try {
            return services.getOrDefault(service, nobody).handle(CurrentRequest.get());
        } catch (RuntimeException | StackOverflowError e) {
            log.accept(Failures.line(e));
            return PlainAnswer.response(500);
        }
    }
}

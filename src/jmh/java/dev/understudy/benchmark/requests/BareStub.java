package dev.understudy.benchmark.requests;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** A WireMock with one stub that an extension answers, as large an answer as AssumeRole's; prints its port. */
public final class BareStub {
    private static final String BODY = "{\"RequestId\":\"" + "x".repeat(1_000) + "\"}";

    private BareStub() {}

    public static void main(String[] none) {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .containerThreads(64)
                .jettyAcceptors(1)
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(4)
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER)
                .gzipDisabled(true)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .extensions(new Answer()));
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok().withTransformers("answer")));
        server.start();
        System.out.println("ready at http://127.0.0.1:" + server.port() + " ");
    }

    private static final class Answer implements ResponseTransformerV2 {
        @Override
        public String getName() {
            return "answer";
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public Response transform(Response response, ServeEvent event) {
            return Response.Builder.like(response)
                    .headers(new HttpHeaders(new HttpHeader("Content-Type", "application/json;charset=utf-8")))
                    .body(BODY)
                    .build();
        }
    }
}

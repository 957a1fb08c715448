package dev.understudy.harness.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads through the Java SDKs. */
final class SdkReads implements ReadClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CoreCalls ram;
    private final LogReads log;

    SdkReads(Endpoints endpoints, Credentials credentials) {
        ram = new CoreCalls(endpoints, endpoints.ram(), credentials);
        log = new LogReads(endpoints, credentials);
    }

    @Override
    public Outcome<JsonNode> read(Read read) {
        return switch (read.service()) {
            case RAM ->
                ram.call(read.operation(), read.parameters())
                        .fold(
                                answer -> new Outcome.Succeeded<>(parsed(read, answer.value()), answer.requestId()),
                                no -> new Outcome.Refused<>(no.status(), no.code(), no.message(), no.requestId()));
            case LOG -> log.read(read);
        };
    }

    private static JsonNode parsed(Read read, String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException broken) {
            throw new CallFailed(read.operation(), "the answer is no JSON", false);
        }
    }

    @Override
    public void close() {
        ram.close();
        log.close();
    }
}

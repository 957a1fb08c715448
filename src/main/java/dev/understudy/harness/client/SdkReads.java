package dev.understudy.harness.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads through the Java SDKs. */
final class SdkReads implements ReadClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CoreCalls ram;
    private final CoreCalls ims;
    private final LogReads log;

    SdkReads(Endpoints endpoints, Credentials credentials) {
        ram = new CoreCalls(endpoints, endpoints.ram(), credentials);
        ims = new CoreCalls(endpoints, endpoints.ims(), credentials);
        log = new LogReads(endpoints, credentials);
    }

    @Override
    public Outcome<JsonNode> read(Read read) {
        return switch (read.service()) {
            case RAM -> parsed(read, ram.call(CoreCalls.RAM_VERSION, read.operation(), read.parameters()));
            case IMS -> parsed(read, ims.call(CoreCalls.IMS_VERSION, read.operation(), read.parameters()));
            case LOG -> log.read(read);
        };
    }

    private static Outcome<JsonNode> parsed(Read read, Outcome<String> outcome) {
        return outcome.fold(
                answer -> new Outcome.Succeeded<>(parsed(read, answer.value()), answer.requestId()),
                no -> new Outcome.Refused<>(no.status(), no.code(), no.message(), no.requestId()));
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
        ims.close();
        log.close();
    }
}

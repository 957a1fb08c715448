package dev.understudy.harness.client;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads an account, one call at a time. */
public interface ReadClient extends AutoCloseable {
    /** Value: the answer, in the words of the service's own JSON. */
    Outcome<JsonNode> read(Read read);

    /** One that asks RAM and IMS through {@code aliyun-java-sdk-core} and Log Service through {@code aliyun-log}. */
    static ReadClient of(Endpoints endpoints, Credentials credentials) {
        return new SdkReads(endpoints, credentials);
    }

    @Override
    void close();
}

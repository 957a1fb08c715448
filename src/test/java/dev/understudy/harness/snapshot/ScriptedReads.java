package dev.understudy.harness.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.harness.client.CallFailed;
import dev.understudy.harness.client.Outcome;
import dev.understudy.harness.client.Read;
import dev.understudy.harness.client.ReadClient;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Answers in a given order. */
final class ScriptedReads implements ReadClient {
    final List<String> asked = new ArrayList<>();
    private final Deque<Supplier<Outcome<JsonNode>>> answers = new ArrayDeque<>();

    ScriptedReads answers(String json) {
        answers.add(() -> {
            try {
                return new Outcome.Succeeded<>(new ObjectMapper().readTree(json), "1");
            } catch (JsonProcessingException broken) {
                throw new AssertionError(broken);
            }
        });
        return this;
    }

    ScriptedReads refuses(String code) {
        answers.add(() -> new Outcome.Refused<>(400, code, "no", "1"));
        return this;
    }

    ScriptedReads cutsOff() {
        answers.add(() -> {
            throw new CallFailed("test", new IOException("cut off"));
        });
        return this;
    }

    @Override
    public Outcome<JsonNode> read(Read read) {
        asked.add(read.toString());
        return answers.remove().get();
    }

    @Override
    public void close() {}
}

package dev.understudy.harness.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What was seen of every call of a run, by its place. */
public final class Journal {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<CallPlace, SeenCall> calls = new ConcurrentHashMap<>();

    private record Line(CallPlace place, SeenCall seen) {}

    public void add(CallPlace place, SeenCall seen) {
        calls.put(place, seen);
    }

    /** What was seen there, if the run came that far. */
    public Optional<SeenCall> at(CallPlace place) {
        return Optional.ofNullable(calls.get(place));
    }

    /** Every place, scenario by scenario and call by call. */
    List<CallPlace> places() {
        return calls.keySet().stream().sorted(CallPlace.ORDER).toList();
    }

    /** Write it, a line for each call. */
    public void write(Path file) {
        try {
            StringBuilder lines = new StringBuilder();
            for (CallPlace place : places()) {
                lines.append(JSON.writeValueAsString(new Line(place, at(place).orElseThrow())))
                        .append('\n');
            }
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read what {@link #write} wrote. */
    public static Journal read(Path file) {
        Journal journal = new Journal();
        try {
            for (String line : Files.readAllLines(file)) {
                Line read = JSON.readValue(line, Line.class);
                journal.add(read.place(), read.seen());
            }
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("`" + file + "` is no journal: " + malformed.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return journal;
    }
}

package dev.understudy.harness.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What an unfinished snapshot has read so far: a folder beside the world file, with one JSON answer for each call. */
final class Progress {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String OF = "snapshot.json";
    private static final int NAME_BYTES = 16;

    private final Path folder;

    private Progress(Path folder) {
        this.folder = folder;
    }

    /** Where that of a world file is. */
    static Path folder(Path world) {
        return world.resolveSibling(world.getFileName() + ".partial");
    }

    /**
     * Go on where a snapshot of the same accounts stopped, or begin.
     *
     * @param of what is read: the account ids by name, and the region
     * @throws SnapshotStopped when the folder is of something else
     */
    static Progress of(Path world, Map<String, String> of) {
        Path folder = folder(world);
        JsonNode wanted = JSON.valueToTree(new TreeMap<>(of));
        Path file = folder.resolve(OF);
        try {
            if (Files.exists(folder) && !(Files.exists(file) && read(file).equals(wanted))) {
                throw new SnapshotStopped(
                        "`" + folder + "` is no unfinished snapshot of these accounts and this region; "
                                + "expected it to be removed, or another --out");
            }
            Files.createDirectories(folder);
            WholeFile.write(file, text(wanted));
            return new Progress(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("`" + folder + "` cannot be written", unwritable);
        }
    }

    /** The answer to a call that was made before. */
    Optional<JsonNode> answer(String call) {
        Path file = file(call);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            JsonNode kept = read(file);
            return kept.path("call").asText().equals(call) ? Optional.of(kept.path("answer")) : Optional.empty();
        } catch (IOException unreadable) {
            throw new SnapshotStopped("`" + file + "` cannot be read; expected it to be removed");
        }
    }

    void keep(String call, JsonNode answer) {
        try {
            WholeFile.write(
                    file(call), text(JSON.createObjectNode().put("call", call).set("answer", answer)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("`" + folder + "` cannot be written", unwritable);
        }
    }

    /** Remove it, when everything is written. */
    void finish() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftBehind) {
            throw new UncheckedIOException("`" + folder + "` cannot be removed", leftBehind);
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    private static String text(JsonNode json) throws JsonProcessingException {
        return JSON.writeValueAsString(json) + "\n";
    }

    // Names of users may differ in case only, and hold what a file system does not take.
    private Path file(String call) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(call.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, NAME_BYTES) + ".json");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

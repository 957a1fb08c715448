package dev.understudy.harness.snapshot;

import dev.understudy.world.WorldText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Puts a world file and its documents in their places; nothing of somebody else's is lost. */
final class SnapshotFiles {
    private final Path world;
    private final boolean overwrite;

    SnapshotFiles(Path world, boolean overwrite) {
        this.world = world;
        this.overwrite = overwrite;
    }

    /** Before anything is read, since reading takes a while. */
    void refuseExisting() {
        Path folder = world.toAbsolutePath().resolveSibling(".").normalize();
        if (Files.isDirectory(world) || !Files.isDirectory(folder)) {
            throw new SnapshotStopped("--out is `" + world + "`; expected a file in a folder that exists");
        }
        if (Files.exists(world) && !overwrite) {
            throw exists(world);
        }
    }

    /** The documents first: until the world file is new, the old one stands. */
    void write(WorldText text) {
        try {
            if (!overwrite) {
                refuseOthers(text.documents());
            }
            for (Map.Entry<String, String> document : text.documents().entrySet()) {
                WholeFile.write(world.resolveSibling(document.getKey()), document.getValue());
            }
            WholeFile.write(world, text.yaml() + LeftOut.comments());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("`" + world + "` cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private void refuseOthers(Map<String, String> documents) throws IOException {
        for (Map.Entry<String, String> document : documents.entrySet()) {
            Path file = world.resolveSibling(document.getKey());
            if (Files.exists(file) && !Files.readString(file).equals(document.getValue())) {
                throw exists(file);
            }
        }
    }

    private static SnapshotStopped exists(Path file) {
        return new SnapshotStopped("`" + file + "` exists; expected --overwrite, or another folder");
    }
}

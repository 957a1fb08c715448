package dev.understudy.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The folder a world file lies in; its documents may lie anywhere in the same repository, else in that folder. */
final class FolderOnDisk implements WorldFolder {
    private final Path world;

    FolderOnDisk(Path world) {
        this.world = world;
    }

    @Override
    public DocumentText read(Value reference) {
        Path named = path(reference);
        Path file = world.resolveSibling(named).normalize();
        if (named.isAbsolute()) {
            throw reference.fault("`" + named + "` is an absolute path; expected one relative to the world file");
        }
        if (!Files.exists(file)) {
            throw reference.fault("no such file `" + file + "`; expected a policy document");
        }
        try {
            if (!file.toRealPath().startsWith(root())) {
                throw reference.fault("`" + named + "` leaves the repository; expected a file inside it");
            }
        } catch (IOException unreadable) {
            throw reference.fault("`" + named + "` cannot be read; expected a policy document");
        }
        return DocumentText.ofFile(file.toString(), TextFile.read(file, "a policy document"));
    }

    private static Path path(Value reference) {
        try {
            return Path.of(reference.text());
        } catch (InvalidPathException malformed) {
            throw reference.wrong("a path relative to the world file");
        }
    }

    private Path root() throws IOException {
        Path folder = world.toAbsolutePath().resolveSibling(".").normalize().toRealPath();
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                return above;
            }
        }
        return folder;
    }
}

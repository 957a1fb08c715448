package dev.understudy.cli;

import dev.understudy.analysis.json.JsonNode;
import dev.understudy.analysis.json.LenientJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files behind the paths of a command line: policy documents, and worlds. */
final class LintPaths {
    private static final Set<String> FOREIGN = Set.of("target", "node_modules");

    private final Set<Path> worlds = new LinkedHashSet<>();
    private final Set<Path> documents = new LinkedHashSet<>();

    private LintPaths() {}

    /** Files count whatever they hold; in folders, those that look like policies or worlds. */
    static LintPaths of(List<Path> paths) {
        LintPaths found = new LintPaths();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                inside(path).forEach(file -> found.add(file, true));
            } else if (Files.isRegularFile(path)) {
                found.add(path, false);
            } else {
                throw new WrongInput("no such file or folder `" + path + "`; expected policy documents or worlds");
            }
        }
        return found;
    }

    Set<Path> worlds() {
        return worlds;
    }

    Set<Path> documents() {
        return documents;
    }

    private void add(Path file, boolean choosy) {
        String name = file.getFileName().toString();
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            if (!choosy || text(file).lines().anyMatch(line -> line.startsWith("accounts:"))) {
                worlds.add(file.normalize());
            }
            return;
        }
        String text = text(file);
        Optional<JsonNode> root = LenientJson.read(text).root();
        if (root.flatMap(node -> node.member("accounts")).isPresent()) {
            worlds.add(file.normalize());
        } else if (!choosy || (name.endsWith(".json") && isPolicy(text, root))) {
            documents.add(file.normalize());
        }
    }

    private static boolean isPolicy(String text, Optional<JsonNode> root) {
        return root.map(node -> node.member("Statement").isPresent())
                .orElse(text.contains("Statement") && text.contains("Effect"));
    }

    static String text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new WrongInput("`" + file + "` is not UTF-8; expected text in UTF-8");
        } catch (IOException unreadable) {
            throw new WrongInput("`" + file + "` cannot be read; expected a policy document or a world");
        }
    }

    private static Set<Path> inside(Path folder) {
        Set<Path> files = new TreeSet<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    String name = String.valueOf(inner.getFileName());
                    boolean skip = !inner.equals(folder) && (name.startsWith(".") || FOREIGN.contains(name));
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    if (attributes.isRegularFile()
                            && (name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml"))) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new WrongInput("`" + folder + "` cannot be read; expected a folder of policy documents");
        }
        return files;
    }
}

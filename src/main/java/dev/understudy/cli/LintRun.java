package dev.understudy.cli;

import dev.understudy.analysis.lint.Repair;
import dev.understudy.analysis.lint.Subject;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.report.lint.LintReport;
import dev.understudy.report.lint.PlacedFinding;
import dev.understudy.world.WorldPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks over files, and repairs them. */
final class LintRun {
    private final @Nullable PolicyUse use;

    /** {@code use} is what documents outside worlds are for; null to judge each by its elements. */
    LintRun(@Nullable PolicyUse use) {
        this.use = use;
    }

    LintReport look(List<Path> paths) {
        return look(LintPaths.of(paths), 0);
    }

    /** Repair the files, then look again. */
    LintReport repair(List<Path> paths) {
        LintPaths found = LintPaths.of(paths);
        Set<String> repaired = new HashSet<>();
        for (LintedText text : texts(found)) {
            if (text.file() && repair(text)) {
                repaired.add(text.path());
            }
        }
        return look(found, repaired.size());
    }

    private static boolean repair(LintedText text) {
        Path file = Path.of(text.path());
        // Two worlds may name the same file: the second finds it repaired.
        String before = LintPaths.text(file);
        String after = Repair.repair(
                new Subject(before, text.subject().use(), text.subject().surroundings()));
        if (after.equals(before)) {
            return false;
        }
        try {
            Files.writeString(file, after);
            return true;
        } catch (IOException unwritable) {
            throw new WrongInput("`" + file + "` cannot be written; expected a file that may be repaired");
        }
    }

    private LintReport look(LintPaths found, int repaired) {
        // The same file in two worlds is one document with, most often, the same findings.
        Set<PlacedFinding> findings = new TreeSet<>();
        Set<String> documents = new HashSet<>();
        Set<String> inWorlds = new HashSet<>();
        for (Path path : found.worlds()) {
            LintedWorld world = LintedWorld.read(path);
            List<PlacedFinding> ofWorld = new ArrayList<>();
            world.texts().forEach(text -> {
                ofWorld.addAll(text.lint());
                documents.add(key(text));
                inWorlds.add(text.path());
            });
            findings.addAll(ofWorld);
            world.trouble(ofWorld).ifPresent(findings::add);
        }
        for (Path path : found.documents()) {
            if (!inWorlds.contains(path.toString())) {
                LintedText text = alone(path);
                findings.addAll(text.lint());
                documents.add(key(text));
            }
        }
        return new LintReport(List.copyOf(findings), documents.size(), repaired);
    }

    private List<LintedText> texts(LintPaths found) {
        List<LintedText> texts = new ArrayList<>();
        found.worlds().forEach(world -> texts.addAll(LintedWorld.read(world).texts()));
        Set<String> inWorlds = new HashSet<>();
        texts.forEach(text -> inWorlds.add(text.path()));
        found.documents().stream()
                .filter(path -> !inWorlds.contains(path.toString()))
                .forEach(path -> texts.add(alone(path)));
        return texts;
    }

    private LintedText alone(Path file) {
        Subject nothingAround = Subject.alone(LintPaths.text(file));
        Subject subject = new Subject(nothingAround.text(), use, nothingAround.surroundings());
        return new LintedText(subject, true, (line, column) -> new WorldPlace(file.toString(), line, column));
    }

    private static String key(LintedText text) {
        return text.file() ? text.path() : text.places().place(1, 1).toString();
    }
}

package dev.understudy.cli;

import dev.understudy.analysis.lint.Rules;
import dev.understudy.analysis.lint.Severity;
import dev.understudy.analysis.lint.Subject;
import dev.understudy.analysis.lint.Surroundings;
import dev.understudy.analysis.lint.Trusts;
import dev.understudy.report.lint.PlacedFinding;
import dev.understudy.report.lint.PlacedFinding.Region;
import dev.understudy.world.MalformedWorld;
import dev.understudy.world.NotEmulatedYet;
import dev.understudy.world.WorldDocuments;
import dev.understudy.world.WorldPlace;
import dev.understudy.world.WorldReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of a world file, each with what the world says around it. */
final class LintedWorld {
    private final Path file;
    private final List<LintedText> texts;
    private final Optional<PlacedFinding> unreadable;

    private LintedWorld(Path file, List<LintedText> texts, Optional<PlacedFinding> unreadable) {
        this.file = file;
        this.texts = texts;
        this.unreadable = unreadable;
    }

    static LintedWorld read(Path file) {
        try {
            return new LintedWorld(file, texts(WorldDocuments.read(file)), Optional.empty());
        } catch (MalformedWorld malformed) {
            return new LintedWorld(file, List.of(), Optional.of(finding(file, malformed)));
        }
    }

    List<LintedText> texts() {
        return texts;
    }

    /** What keeps the world as a whole from being loaded, when its documents do not say it already. */
    Optional<PlacedFinding> trouble(List<PlacedFinding> ofDocuments) {
        boolean known = ofDocuments.stream().anyMatch(placed -> placed.severity() == Severity.ERROR);
        return unreadable.or(() -> known ? Optional.empty() : load());
    }

    private Optional<PlacedFinding> load() {
        try {
            WorldReader.read(file);
            return Optional.empty();
        } catch (MalformedWorld malformed) {
            return Optional.of(finding(file, malformed));
        } catch (NotEmulatedYet fine) {
            // A right world, whose documents can be looked at all the same.
            return Optional.empty();
        }
    }

    private static PlacedFinding finding(Path file, MalformedWorld malformed) {
        WorldPlace place = malformed.place().orElse(new WorldPlace(file.toString(), 1, 1));
        Region region = new Region(place.line(), place.column(), place.line(), place.column());
        return new PlacedFinding(Rules.malformedWorld(malformed.problem(), ""), place.file(), region, List.of());
    }

    private static List<LintedText> texts(WorldDocuments world) {
        Map<String, String> ids = new HashMap<>();
        world.accounts().forEach(account -> ids.put(account.name(), account.id()));
        Surroundings around = new Surroundings(
                "",
                world.accounts().stream().map(account -> known(account, world)).toList());
        return world.documents().stream()
                .map(document -> new LintedText(
                        new Subject(
                                document.text(),
                                document.use(),
                                around.ownedBy(ids.getOrDefault(document.account(), ""))),
                        document.file(),
                        document.places()))
                .toList();
    }

    private static Surroundings.Account known(WorldDocuments.Account account, WorldDocuments world) {
        Map<String, Boolean> roles = new HashMap<>();
        account.roles().forEach(role -> roles.put(role, true));
        world.documents().stream()
                .filter(document -> document.account().equals(account.name())
                        && !document.role().isEmpty())
                .forEach(document -> roles.put(document.role(), Trusts.opensToOthers(document.text())));
        return new Surroundings.Account(
                account.id(), "{" + account.name() + "}", account.users(), roles, account.projects());
    }
}

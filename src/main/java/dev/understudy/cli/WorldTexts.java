package dev.understudy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.analysis.repair.PolicyText;
import dev.understudy.analysis.repair.PolicyTexts;
import dev.understudy.policy.AppliedPolicy;
import dev.understudy.policy.Arn;
import dev.understudy.policy.Principal;
import dev.understudy.policy.json.PolicyUse;
import dev.understudy.world.WorldAccount;
import dev.understudy.world.WorldDocument;
import dev.understudy.world.WorldFile;
import dev.understudy.world.WorldPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of the policies of a world: its files as they are, and documents inside it as JSON for people. */
final class WorldTexts implements PolicyTexts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private final WorldFile world;
    private final Principal caller;
    private final List<String> resources;
    private final @Nullable PolicyText session;

    WorldTexts(WorldFile world, Principal caller, List<String> resources, @Nullable PolicyText session) {
        this.world = world;
        this.caller = caller;
        this.resources = resources;
        this.session = session;
    }

    @Override
    public Optional<PolicyText> of(AppliedPolicy policy) {
        return switch (policy.kind()) {
            case CUSTOM ->
                account(caller.account().digits())
                        .flatMap(account -> named(account.policies(), policy.name()))
                        .map(found -> text(policy, found, PolicyUse.IDENTITY));
            case CONTROL ->
                world.directories().stream()
                        .flatMap(directory -> named(directory.policies(), policy.name()).stream())
                        .findFirst()
                        .map(found -> text(policy, found, PolicyUse.CONTROL));
            case TRUST -> trust(policy).map(found -> text(policy, found, PolicyUse.TRUST));
            case PROJECT -> project(policy).map(found -> text(policy, found, PolicyUse.PROJECT));
            case SESSION -> Optional.ofNullable(session);
            case SYSTEM, RESOURCE -> Optional.empty();
        };
    }

    private Optional<WorldDocument> trust(AppliedPolicy policy) {
        return targets()
                .flatMap(account -> account.roles().stream())
                .filter(role -> ("RamRole " + role.name()).equals(policy.attachedTo()))
                .map(role -> role.trust())
                .findFirst();
    }

    private Optional<WorldDocument> project(AppliedPolicy policy) {
        return targets()
                .flatMap(account -> account.projects().stream())
                .filter(project -> ("project " + project.realName()).equals(policy.attachedTo()))
                .flatMap(project -> Stream.ofNullable(project.policy()))
                .findFirst();
    }

    private Stream<WorldAccount> targets() {
        return resources.stream()
                .flatMap(resource -> Arn.parse(resource).stream())
                .flatMap(arn -> account(arn.account()).stream())
                .distinct();
    }

    private Optional<WorldAccount> account(String id) {
        return world.accounts().stream()
                .filter(account -> account.id().digits().equals(id))
                .findFirst();
    }

    private static Optional<WorldDocument> named(List<WorldPolicy> policies, String name) {
        return policies.stream()
                .filter(policy -> policy.name().equals(name))
                .map(WorldPolicy::document)
                .findFirst();
    }

    private PolicyText text(AppliedPolicy policy, WorldDocument document, PolicyUse use) {
        String file = document.place().file();
        boolean inline = file.equals(world.source());
        String name = Optional.ofNullable(policy.attachedTo())
                .filter(holder -> use == PolicyUse.TRUST || use == PolicyUse.PROJECT)
                .map(holder -> policy.name() + " of " + holder)
                .orElse(policy.name());
        return new PolicyText(
                inline ? file + " (" + name + ")" : file,
                inline ? pretty(document.text()) : document.text(),
                use,
                world::fill,
                value -> unfilled(document.text(), value));
    }

    /** With placeholders where the document itself has them. */
    private String unfilled(String document, String value) {
        String unfilled = value;
        for (Map.Entry<String, String> name : world.names().entrySet()) {
            boolean account = name.getKey().indexOf('.') < 0;
            if (account && world.accounts().stream().anyMatch(one -> document.contains("{" + one.name() + "}"))) {
                unfilled = unfilled.replace(name.getValue(), name.getKey());
            }
        }
        return unfilled;
    }

    private static String pretty(String text) {
        try {
            return JSON.writer(PRETTY).writeValueAsString(JSON.readTree(text)) + "\n";
        } catch (JsonProcessingException notJson) {
            return text;
        }
    }
}

package dev.understudy.world;

import dev.understudy.policy.json.PolicyUse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The policy documents of a world as they are written, right or wrong, each with whose it is and what for; and the names around
 * them. For those who look at documents without loading the world.
 */
public record WorldDocuments(List<Account> accounts, List<Document> documents) {
    public WorldDocuments {
        accounts = List.copyOf(accounts);
        documents = List.copyOf(documents);
    }

    /** The names of an account. */
    public record Account(String name, String id, Set<String> users, Set<String> roles, Set<String> projects) {
        public Account {
            users = Set.copyOf(users);
            roles = Set.copyOf(roles);
            projects = Set.copyOf(projects);
        }
    }

    /**
     * A document.
     *
     * @param account whose it is, by name; empty for a system or control policy
     * @param role whose trust policy it is; empty for other documents
     * @param file true when it is a file of its own, so that places of its text are places of the file
     */
    public record Document(
            String account, String role, PolicyUse use, String text, boolean file, DocumentPlaces places) {}

    /** Finds a place of a document's text, line and column from 1, in the file it stands in. */
    @FunctionalInterface
    public interface DocumentPlaces {
        WorldPlace place(int line, int column);
    }

    /**
     * Find the documents of a world file.
     *
     * @throws MalformedWorld when not even these can be found
     */
    public static WorldDocuments read(Path file) {
        String text = TextFile.read(file, "a world file");
        Value world = new Value(file.toString(), "the world", YamlText.compose(file.toString(), text));
        long seed = member(world, "seed").map(Value::number).orElse(WorldReader.DEFAULT_SEED);
        Search search = new Search(new FolderOnDisk(file), text.lines().toList(), new Generated(seed, ""));
        members(world, "accounts").forEach(search::account);
        members(world, "systemPolicies").forEach(policy -> search.policy("", PolicyUse.IDENTITY, policy.value()));
        member(world, "controlPolicies").map(Value::elements).orElse(List.of()).stream()
                .flatMap(directory -> members(directory, "policies").stream())
                .forEach(policy -> search.policy("", PolicyUse.CONTROL, policy.value()));
        return new WorldDocuments(search.accounts, search.documents);
    }

    private static Optional<Value> member(Value object, String name) {
        return object.members().stream()
                .filter(member -> member.name().equals(name))
                .map(Value.Member::value)
                .findFirst();
    }

    private static List<Value.Member> members(Value object, String name) {
        return member(object, name).map(Value::members).orElse(List.of());
    }

    /** Walks over one world. */
    private static final class Search {
        private final WorldFolder folder;
        private final List<String> lines;
        private final Generated generated;
        private final List<Account> accounts = new ArrayList<>();
        private final List<Document> documents = new ArrayList<>();

        Search(WorldFolder folder, List<String> lines, Generated generated) {
            this.folder = folder;
            this.lines = lines;
            this.generated = generated;
        }

        void account(Value.Member account) {
            Value value = account.value();
            String id = member(value, "id").map(Value::text).orElseGet(() -> generated.accountId(account.name()));
            accounts.add(new Account(
                    account.name(), id, names(value, "users"), names(value, "roles"), names(value, "projects")));
            members(value, "policies").forEach(policy -> policy(account.name(), PolicyUse.IDENTITY, policy.value()));
            members(value, "roles")
                    .forEach(role -> member(role.value(), "trust")
                            .ifPresent(trust -> document(account.name(), role.name(), PolicyUse.TRUST, trust)));
            members(value, "projects")
                    .forEach(project -> member(project.value(), "policy")
                            .ifPresent(policy -> document(account.name(), "", PolicyUse.PROJECT, policy)));
        }

        /** A policy is its document, or an object with a `document` among other fields. */
        void policy(String account, PolicyUse use, Value value) {
            boolean plain = !value.isObject() || member(value, "document").isEmpty();
            document(account, "", use, plain ? value : member(value, "document").orElseThrow());
        }

        private void document(String account, String role, PolicyUse use, Value value) {
            DocumentText found = DocumentText.find(value, folder, lines);
            documents.add(new Document(
                    account,
                    role,
                    use,
                    found.text(),
                    found.isFile(),
                    (line, column) -> found.locator().place(line, column)));
        }

        private static Set<String> names(Value account, String kind) {
            Set<String> names = new TreeSet<>();
            members(account, kind).forEach(member -> names.add(member.name()));
            return names;
        }
    }
}

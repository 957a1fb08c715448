package dev.understudy.analysis.lint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The world a document stands in, as far as rules ask for it.
 *
 * @param owner the id of the account the document belongs to; empty where nothing is known
 * @param accounts all accounts of the world
 */
public record Surroundings(String owner, List<Account> accounts) {
    /** Nothing is known: a document by itself. */
    public static final Surroundings NONE = new Surroundings("", List.of());

    /**
     * An account.
     *
     * @param placeholder what stands for its id in documents, such as {@code {A}}
     * @param roles by name; what is said of each is whether anybody but cloud services may assume it
     */
    public record Account(
            String id, String placeholder, Set<String> users, Map<String, Boolean> roles, Set<String> projects) {
        public Account {
            users = Set.copyOf(users);
            roles = Map.copyOf(roles);
            projects = Set.copyOf(projects);
        }

        /** Find a role; case does not count in their names. */
        public Optional<Map.Entry<String, Boolean>> role(String name) {
            return roles.entrySet().stream()
                    .filter(role -> role.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    public Surroundings {
        accounts = List.copyOf(accounts);
    }

    public Surroundings ownedBy(String account) {
        return new Surroundings(account, accounts);
    }

    boolean isKnown() {
        return !accounts.isEmpty();
    }

    /** Find an account by its id or placeholder. */
    Optional<Account> account(String idOrPlaceholder) {
        return accounts.stream()
                .filter(account -> account.id().equals(idOrPlaceholder)
                        || account.placeholder().equals(idOrPlaceholder))
                .findFirst();
    }
}

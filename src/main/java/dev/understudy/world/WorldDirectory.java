package dev.understudy.world;

import dev.understudy.policy.AccountId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A resource directory: accounts of the world in a tree of folders, and the control policies that limit them.
 *
 * @param management the account that keeps it; null when it is none of this world
 * @param policies its own control policies
 */
public record WorldDirectory(@Nullable Account management, List<WorldPolicy> policies, Folder root) {
    public WorldDirectory {
        policies = List.copyOf(policies);
    }

    /** Whether an account is in it, as a member or to manage it. */
    boolean holds(AccountId id) {
        return Stream.concat(Stream.ofNullable(management), root.accounts())
                .anyMatch(account -> account.id().equals(id));
    }

    /** A folder and what is in it; the name is empty for the root folder. */
    public record Folder(String name, List<WorldAttachment> attach, List<Folder> folders, List<Member> members) {
        public Folder {
            attach = List.copyOf(attach);
            folders = List.copyOf(folders);
            members = List.copyOf(members);
        }

        Stream<Account> accounts() {
            return Stream.concat(
                    members.stream().map(Member::account), folders.stream().flatMap(Folder::accounts));
        }
    }

    /** An account of the world. */
    public record Account(String name, AccountId id) {}

    /** An account in a folder. */
    public record Member(Account account, List<WorldAttachment> attach) {
        public Member {
            attach = List.copyOf(attach);
        }
    }
}

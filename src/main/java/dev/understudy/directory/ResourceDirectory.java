package dev.understudy.directory;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.AppliedPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of one owner in a tree of folders, with the control policies that limit them.
 *
 * @param management the account that keeps the directory, which no control policy limits; null when it plays no part here
 * @param policies the directory's own, attached or not
 */
public record ResourceDirectory(@Nullable AccountId management, List<ControlPolicy> policies, Folder root) {
    public ResourceDirectory {
        policies = List.copyOf(policies);
    }

    /** A folder and what is in it; the name is empty for the root folder. */
    public record Folder(String name, List<ControlPolicy> attached, List<Folder> folders, List<Member> members) {
        public Folder {
            attached = List.copyOf(attached);
            folders = List.copyOf(folders);
            members = List.copyOf(members);
        }

        private String title() {
            return name.isEmpty() ? "root folder" : "folder " + name;
        }
    }

    /** An account in a folder. */
    public record Member(AccountId account, List<ControlPolicy> attached) {
        public Member {
            attached = List.copyOf(attached);
        }
    }

    /**
     * What limits an account, level by level from the root folder down to the member itself: each level has to allow (Resource
     * Directory, "Control policy overview"). Nothing limits an account that is no member, and so not the management account.
     */
    public List<List<AppliedPolicy>> limits(AccountId account) {
        return account.equals(management) ? List.of() : below(root, account).orElse(List.of());
    }

    private static Optional<List<List<AppliedPolicy>>> below(Folder folder, AccountId account) {
        Optional<List<List<AppliedPolicy>>> member = folder.members().stream()
                .filter(one -> one.account().equals(account))
                .findFirst()
                .map(one -> List.of(level(one.attached(), "member " + account)));
        return member.or(() -> folder.folders().stream()
                        .flatMap(inner -> below(inner, account).stream())
                        .findFirst())
                .map(levels -> under(level(folder.attached(), folder.title()), levels));
    }

    private static List<AppliedPolicy> level(List<ControlPolicy> attached, String target) {
        return attached.stream().map(policy -> policy.at(target)).toList();
    }

    private static List<List<AppliedPolicy>> under(List<AppliedPolicy> first, List<List<AppliedPolicy>> rest) {
        List<List<AppliedPolicy>> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }
}

package dev.understudy.world;

import dev.understudy.directory.ControlPolicy;
import dev.understudy.directory.Directory;
import dev.understudy.directory.ResourceDirectory;
import dev.understudy.policy.AccountId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the resource directories that some accounts are in. */
final class DirectoryWriter {
    private final Directory directory;
    private final Map<AccountId, String> names = new HashMap<>();
    private final List<AccountId> accounts;
    private final List<String> leftOut;

    DirectoryWriter(Directory directory, Map<String, AccountId> accounts, List<String> leftOut) {
        this.directory = directory;
        this.accounts = List.copyOf(accounts.values());
        this.leftOut = leftOut;
        accounts.forEach((name, id) -> names.put(id, name));
    }

    List<WorldDirectory> write() {
        List<WorldDirectory> written = new ArrayList<>();
        for (AccountId account : accounts) {
            if (written.stream().noneMatch(one -> one.holds(account))) {
                directory.of(account).directory().map(this::write).ifPresent(written::add);
            }
        }
        return written;
    }

    private WorldDirectory write(ResourceDirectory found) {
        return new WorldDirectory(
                account(found.management()),
                found.policies().stream()
                        .map(policy -> new WorldPolicy(policy.name(), WorldDocument.inSnapshot(policy.text())))
                        .toList(),
                folder(found.root()));
    }

    private WorldDirectory.Folder folder(ResourceDirectory.Folder folder) {
        List<WorldDirectory.Member> members = new ArrayList<>();
        for (ResourceDirectory.Member member : folder.members()) {
            WorldDirectory.Account account = account(member.account());
            if (account != null) {
                members.add(new WorldDirectory.Member(account, attach(member.attached())));
            }
        }
        return new WorldDirectory.Folder(
                folder.name(),
                attach(folder.attached()),
                folder.folders().stream().map(this::folder).toList(),
                members);
    }

    private WorldDirectory.@Nullable Account account(@Nullable AccountId id) {
        if (id == null) {
            return null;
        }
        String name = names.get(id);
        if (name == null) {
            leftOut.add("of the resource directory: account `" + id + "`");
            return null;
        }
        return new WorldDirectory.Account(name, id);
    }

    private static List<WorldAttachment> attach(List<ControlPolicy> attached) {
        return attached.stream()
                .map(policy -> new WorldAttachment(policy.name(), policy.system()))
                .toList();
    }
}

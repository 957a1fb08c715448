package dev.understudy.world;

import dev.understudy.directory.ControlPolicy;
import dev.understudy.directory.Directory;
import dev.understudy.directory.ResourceDirectory;
import dev.understudy.directory.Standing;
import dev.understudy.policy.AccountId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the accounts of a world in their resource directories, with their resource groups. */
final class DirectorySeed {
    private final WorldFile world;
    private final Map<String, ControlPolicy> policies = new LinkedHashMap<>();

    private DirectorySeed(WorldFile world) {
        this.world = world;
    }

    static void plant(WorldFile world, Directory directory) {
        List<ResourceDirectory> grown = world.directories().stream()
                .map(one -> new DirectorySeed(world).grow(one))
                .toList();
        for (WorldAccount account : world.accounts()) {
            directory.put(
                    account.id(),
                    Standing.of(
                            account.id(),
                            home(world, grown, account.id()),
                            account.resourceGroups().stream()
                                    .map(WorldResourceGroup::id)
                                    .toList()));
        }
    }

    private static @Nullable ResourceDirectory home(WorldFile world, List<ResourceDirectory> grown, AccountId account) {
        for (int index = 0; index < grown.size(); index++) {
            if (world.directories().get(index).holds(account)) {
                return grown.get(index);
            }
        }
        return null;
    }

    private ResourceDirectory grow(WorldDirectory directory) {
        for (WorldPolicy policy : directory.policies()) {
            String text = world.fill(policy.document().text());
            policies.put(policy.name(), ControlPolicy.custom(policy.name(), text));
        }
        WorldDirectory.Account management = directory.management();
        return new ResourceDirectory(
                management == null ? null : management.id(), List.copyOf(policies.values()), folder(directory.root()));
    }

    private ResourceDirectory.Folder folder(WorldDirectory.Folder folder) {
        return new ResourceDirectory.Folder(
                folder.name(),
                attached(folder.attach()),
                folder.folders().stream().map(this::folder).toList(),
                folder.members().stream()
                        .map(member ->
                                new ResourceDirectory.Member(member.account().id(), attached(member.attach())))
                        .toList());
    }

    private List<ControlPolicy> attached(List<WorldAttachment> attach) {
        return attach.stream()
                .map(one ->
                        one.system() ? ControlPolicy.fullAccess() : Objects.requireNonNull(policies.get(one.policy())))
                .toList();
    }
}

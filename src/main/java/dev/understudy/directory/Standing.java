package dev.understudy.directory;

import dev.understudy.policy.AccountId;
import dev.understudy.policy.AppliedPolicy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where an account stands: in which resource directory, limited by what, and with which resource groups. Immutable. */
public final class Standing {
    static final Standing ALONE = new Standing(null, List.of(), Set.of());

    private final @Nullable ResourceDirectory directory;
    private final List<List<AppliedPolicy>> control;
    private final Set<String> resourceGroups;

    private Standing(
            @Nullable ResourceDirectory directory, List<List<AppliedPolicy>> control, Set<String> resourceGroups) {
        this.directory = directory;
        this.control = control;
        this.resourceGroups = resourceGroups;
    }

    /** An account with these resource groups, in a directory or in none. */
    public static Standing of(
            AccountId account, @Nullable ResourceDirectory directory, Collection<String> resourceGroups) {
        return new Standing(
                directory, directory == null ? List.of() : directory.limits(account), new TreeSet<>(resourceGroups));
    }

    public Optional<ResourceDirectory> directory() {
        return Optional.ofNullable(directory);
    }

    /** The control policies that limit it, level by level from the root folder down; none when nothing does. */
    public List<List<AppliedPolicy>> control() {
        return control;
    }

    /** The ids of its resource groups, in order. */
    public List<String> resourceGroups() {
        return List.copyOf(resourceGroups);
    }

    public boolean hasResourceGroup(String id) {
        return resourceGroups.contains(id);
    }
}

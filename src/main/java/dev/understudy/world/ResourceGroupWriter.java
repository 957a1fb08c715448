package dev.understudy.world;

import dev.understudy.ram.Attachment;
import dev.understudy.ram.RamAccount;
import dev.understudy.ram.RamGroup;
import dev.understudy.ram.RamPolicyType;
import dev.understudy.ram.RamRole;
import dev.understudy.ram.RamUser;
import dev.understudy.sls.SlsProject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the resource groups of an account, and notes what is in groups that nobody made. */
final class ResourceGroupWriter {
    private final String account;
    private final List<String> groups;
    private final List<String> leftOut;

    ResourceGroupWriter(String account, List<String> groups, List<String> leftOut) {
        this.account = account;
        this.groups = groups;
        this.leftOut = leftOut;
    }

    List<WorldResourceGroup> write(RamAccount ram, List<SlsProject> projects) {
        projects.stream()
                .filter(project -> isNowhere(project.details().resourceGroupId()))
                .forEach(project -> leftOut.add("of project `" + project.name() + "`: resource group `"
                        + project.details().resourceGroupId() + "`"));
        ram.users().values().forEach(user -> noteStrays("user", user.name(), user.attachments()));
        ram.groups().values().forEach(group -> noteStrays("group", group.name(), group.attachments()));
        ram.roles().values().forEach(role -> noteStrays("role", role.name(), role.attachments()));
        return groups.stream().map(id -> group(id, ram, projects)).toList();
    }

    private WorldResourceGroup group(String id, RamAccount ram, List<SlsProject> projects) {
        return new WorldResourceGroup(
                id,
                projects.stream()
                        .filter(project -> project.details().resourceGroupId().equals(id))
                        .map(SlsProject::name)
                        .toList(),
                attached(id, ram.users().values(), RamUser::name, RamUser::attachments),
                attached(id, ram.groups().values(), RamGroup::name, RamGroup::attachments),
                attached(id, ram.roles().values(), RamRole::name, RamRole::attachments));
    }

    private static <T> Map<String, List<WorldAttachment>> attached(
            String id, Collection<T> holders, Function<T, String> name, Function<T, List<Attachment>> attachments) {
        Map<String, List<WorldAttachment>> attached = new LinkedHashMap<>();
        for (T holder : holders) {
            List<WorldAttachment> here = new ArrayList<>();
            attachments.apply(holder).stream()
                    .filter(attachment -> attachment.resourceGroup().equals(id))
                    .forEach(attachment -> here.add(new WorldAttachment(
                            attachment.policy().name(), attachment.policy().type() == RamPolicyType.SYSTEM)));
            if (!here.isEmpty()) {
                attached.put(name.apply(holder), here);
            }
        }
        return attached;
    }

    private void noteStrays(String kind, String name, List<Attachment> attachments) {
        attachments.stream()
                .filter(attachment -> isNowhere(attachment.resourceGroup()))
                .forEach(attachment -> leftOut.add("of " + kind + " `" + name + "` of account `" + account
                        + "`: policy `" + attachment.policy().name() + "`, attached in resource group `"
                        + attachment.resourceGroup() + "`"));
    }

    private boolean isNowhere(String group) {
        return !group.isEmpty() && !groups.contains(group);
    }
}

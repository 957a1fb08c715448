package dev.understudy.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A resource directory as a tree of maps and lists; every attachment is written out. */
final class DirectoryTree {
    private final Function<WorldDocument, Object> document;

    DirectoryTree(Function<WorldDocument, Object> document) {
        this.document = document;
    }

    Map<String, Object> tree(WorldDirectory directory) {
        Map<String, Object> tree = new LinkedHashMap<>();
        WorldDirectory.Account management = directory.management();
        if (management != null) {
            tree.put("management", management.name());
        }
        if (!directory.policies().isEmpty()) {
            Map<String, Object> policies = new LinkedHashMap<>();
            directory.policies().forEach(policy -> policies.put(policy.name(), document.apply(policy.document())));
            tree.put("policies", policies);
        }
        tree.put("root", folder(directory.root()));
        return tree;
    }

    private Map<String, Object> folder(WorldDirectory.Folder folder) {
        Map<String, Object> tree = attached(folder.attach());
        if (!folder.folders().isEmpty()) {
            Map<String, Object> folders = new LinkedHashMap<>();
            folder.folders().forEach(inner -> folders.put(inner.name(), folder(inner)));
            tree.put("folders", folders);
        }
        if (!folder.members().isEmpty()) {
            Map<String, Object> members = new LinkedHashMap<>();
            folder.members().forEach(member -> members.put(member.account().name(), attached(member.attach())));
            tree.put("members", members);
        }
        return tree;
    }

    private static Map<String, Object> attached(List<WorldAttachment> attach) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("attach", WorldTree.attach(attach));
        return tree;
    }
}

package dev.understudy.world;

import java.util.List;

/** A group of users, its members by name. */
public record WorldGroup(String name, String comments, List<String> members, List<WorldAttachment> attach) {
    public WorldGroup {
        members = List.copyOf(members);
        attach = List.copyOf(attach);
    }
}

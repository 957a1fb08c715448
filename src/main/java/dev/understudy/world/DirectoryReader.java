package dev.understudy.world;

import dev.understudy.directory.ControlPolicy;
import dev.understudy.policy.AccountId;
import dev.understudy.policy.json.PolicyUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the resource directories; each account is in one place at most. */
final class DirectoryReader {
    // Resource Directory, "Limits": levels of folders below the root folder
    private static final int DEEPEST = 5;
    // Resource Directory, "Control policy overview": attached everywhere from the start
    private static final List<WorldAttachment> FULL_ACCESS =
            List.of(new WorldAttachment(ControlPolicy.FULL_ACCESS, true));

    private final Reading reading;
    private final Map<String, AccountId> accounts;
    private final Set<String> placed = new HashSet<>();

    DirectoryReader(Reading reading, Map<String, AccountId> accounts) {
        this.reading = reading;
        this.accounts = accounts;
    }

    List<WorldDirectory> read(Value directories) {
        List<WorldDirectory> read = new ArrayList<>();
        for (Value element : directories.elements()) {
            String called = "resource directory " + (read.size() + 1);
            read.add(directory(element.called(called).fields(Shape.DIRECTORY), " of " + called));
        }
        return read;
    }

    private WorldDirectory directory(Fields directory, String owner) {
        WorldDirectory.Account management =
                directory.get("management").map(this::account).orElse(null);
        List<WorldPolicy> policies = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        directory
                .get("policies")
                .ifPresent(value -> value.named("control policy", NameForm.POLICY, owner)
                        .forEach(member -> {
                            names.add(member.name());
                            policies.add(new WorldPolicy(
                                    member.name(), reading.document(member.value(), PolicyUse.CONTROL)));
                        }));
        AttachmentReader attachments = new AttachmentReader(owner, names, Set.of(ControlPolicy.FULL_ACCESS));
        Value root = directory.require("root", "the root folder").called("the root folder" + owner);
        return new WorldDirectory(management, policies, folder("", root, attachments, 0));
    }

    private WorldDirectory.Folder folder(String name, Value value, AttachmentReader attachments, int depth) {
        if (depth > DEEPEST) {
            throw value.fault(value.what() + " is " + depth + " levels down; expected at most " + DEEPEST);
        }
        Fields folder = value.fields(Shape.FOLDER);
        List<WorldDirectory.Folder> folders = new ArrayList<>();
        folder.get("folders")
                .ifPresent(inner -> inner.named("folder", NameForm.FOLDER, "")
                        .forEach(member -> folders.add(folder(member.name(), member.value(), attachments, depth + 1))));
        List<WorldDirectory.Member> members = new ArrayList<>();
        folder.get("members")
                .ifPresent(inner -> inner.members().forEach(member -> members.add(member(member, attachments))));
        return new WorldDirectory.Folder(name, attach(folder, attachments), folders, members);
    }

    private WorldDirectory.Member member(Value.Member member, AttachmentReader attachments) {
        WorldDirectory.Account account = account(member.name(), member.place());
        Fields fields = member.value().called("member `" + member.name() + "`").fields(Shape.MEMBER);
        return new WorldDirectory.Member(account, attach(fields, attachments));
    }

    private static List<WorldAttachment> attach(Fields fields, AttachmentReader attachments) {
        return fields.get("attach").map(attachments::read).orElse(FULL_ACCESS);
    }

    private WorldDirectory.Account account(Value value) {
        return account(value.text(), value.place());
    }

    private WorldDirectory.Account account(String name, WorldPlace place) {
        AccountId id = accounts.get(name);
        if (id == null) {
            throw Nearest.helped(
                    place.fault("unknown account `" + name
                            + "` in a resource directory; expected an account of this world"),
                    name,
                    accounts.keySet());
        }
        if (!placed.add(name)) {
            throw place.fault(
                    "account `" + name
                            + "` is in a resource directory already; expected it in one place, as management account or as member");
        }
        return new WorldDirectory.Account(name, id);
    }
}

package dev.understudy.world;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads lists of attached policies.
 *
 * @param owner whose the custom policies are, such as {@code  of account `A`}
 * @param custom the names of those
 * @param system the names of the system policies that are known
 */
record AttachmentReader(String owner, Set<String> custom, Set<String> system) {
    List<WorldAttachment> read(Value list) {
        Set<WorldAttachment> attachments = new LinkedHashSet<>();
        for (Value element : list.elements()) {
            WorldAttachment attachment = WorldAttachment.of(element.text());
            Set<String> known = attachment.system() ? system : custom;
            if (!known.contains(attachment.policy())) {
                throw unknown(element, list, attachment);
            }
            once(attachments, attachment, element, list);
        }
        return List.copyOf(attachments);
    }

    /** The same, within the quotas of users, groups and roles. */
    List<WorldAttachment> read(Value list, int mostSystem, int mostCustom) {
        List<WorldAttachment> attachments = read(list);
        long ofSystem = attachments.stream().filter(WorldAttachment::system).count();
        atMost(list, ofSystem, mostSystem, "system policies");
        atMost(list, attachments.size() - ofSystem, mostCustom, "policies of the account");
        return attachments;
    }

    static <T> void once(Set<T> seen, T found, Value element, Value list) {
        if (!seen.add(found)) {
            throw element.fault("`" + element.text() + "` twice in " + list.what() + "; expected it once");
        }
    }

    private static void atMost(Value value, long count, int most, String what) {
        if (count > most) {
            throw value.fault(value.what() + " has " + count + " " + what + "; expected at most " + most);
        }
    }

    private MalformedWorld unknown(Value element, Value list, WorldAttachment attachment) {
        MalformedWorld fault = element.fault("unknown " + (attachment.system() ? "system policy `" : "policy `")
                + attachment.policy() + "` in " + list.what() + "; expected "
                + (attachment.system()
                        ? "a system policy that is known here"
                        : "a policy" + owner + " or `system:NAME`"));
        if (!attachment.system() && system.contains(attachment.policy())) {
            return fault.withHelp("a system policy is written `" + WorldAttachment.SYSTEM + attachment.policy() + "`");
        }
        return Nearest.helped(fault, attachment.policy(), attachment.system() ? system : custom);
    }
}

package dev.understudy.directory;

import dev.understudy.policy.AppliedPolicy;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.json.PolicyParser;
import dev.understudy.policy.json.PolicyUse;

/**
 * A control policy: it grants nothing, and takes from member accounts what it does not allow.
 *
 * @param system true for the one that the cloud itself keeps
 */
public record ControlPolicy(String name, boolean system, String text, PolicyDocument document) {
    public static final String FULL_ACCESS = "FullAliyunAccess";

    // Resource Directory, "Control policy overview": it allows everything.
    private static final String EVERYTHING =
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    /** The system policy that is attached everywhere until it is detached. */
    public static ControlPolicy fullAccess() {
        return new ControlPolicy(FULL_ACCESS, true, EVERYTHING, PolicyParser.parse(EVERYTHING, PolicyUse.CONTROL));
    }

    /** A policy of the directory's own; throws what the parser throws. */
    public static ControlPolicy custom(String name, String text) {
        return new ControlPolicy(name, false, text, PolicyParser.parse(text, PolicyUse.CONTROL));
    }

    // RAM API "DecodeDiagnosticMessage": whatever a control policy is attached to is a ResourceDirectoryTarget.
    AppliedPolicy at(String target) {
        return new AppliedPolicy(name, AppliedPolicy.Kind.CONTROL, null, "ResourceDirectoryTarget " + target, document);
    }
}

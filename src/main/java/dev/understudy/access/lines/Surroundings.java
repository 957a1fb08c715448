package dev.understudy.access.lines;

import dev.understudy.policy.Decision;
import dev.understudy.policy.PolicyDocument;
import dev.understudy.policy.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The world that lines without policies of their own are decided in; throws {@code UnknownInWorld} for what it has not. */
public interface Surroundings {
    /** A text with its placeholders filled in. */
    String fill(String text);

    /** Decide as the cloud would, {@code context} in place of what it fills itself. */
    Decision decide(
            Principal principal,
            @Nullable PolicyDocument sessionPolicy,
            String action,
            List<String> resources,
            Map<String, List<String>> context);
}

package dev.understudy.sabotage;

import java.util.regex.Pattern;
import net.bytebuddy.asm.Advice;

/** Pasted into the product: {@code *} and {@code ?} stop at slashes, as in the patterns of file names; a lone {@code *} is all. */
final class SlashBound {
    private SlashBound() {}

    @SuppressWarnings("UnusedVariable")
    @Advice.OnMethodExit
    static void stop(
            @Advice.FieldValue("text") String text,
            @Advice.Argument(0) String subject,
            @Advice.Return(readOnly = false) boolean answer) {
        if (answer && !text.equals("*")) {
            answer = Pattern.compile(
                            "\\Q" + text.replace("*", "\\E[^/]*\\Q").replace("?", "\\E[^/]\\Q") + "\\E",
                            Pattern.CASE_INSENSITIVE)
                    .matcher(subject)
                    .matches();
        }
    }
}

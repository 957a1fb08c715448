package dev.understudy.harness.container;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.testcontainers.containers.output.OutputFrame;

/**
 * Takes the secrets out of what a server prints: its admin token, and those in its table of principals.
 *
 * @param token what the admin API asks for
 */
record Redaction(String token) {
    private static final String HIDDEN = "***";
    // A line of the table is a name, an ARN, the id of a key, and its secret.
    private static final Pattern SECRET = Pattern.compile("(?m)^( {2}\\S.* acs:ram::\\S+ +\\S+ )\\S+$");

    String of(String text) {
        String untold = token.isEmpty() ? text : text.replace(token, HIDDEN);
        return SECRET.matcher(untold).replaceAll("$1" + HIDDEN);
    }

    /** The same for output as it comes, line by line. */
    Consumer<OutputFrame> before(Consumer<OutputFrame> reader) {
        return frame -> reader.accept(
                frame.getBytes() == null
                        ? frame
                        : new OutputFrame(
                                frame.getType(), of(frame.getUtf8String()).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return "Redaction[]";
    }
}

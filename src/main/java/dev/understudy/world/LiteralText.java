package dev.understudy.world;

import java.util.regex.MatchResult;

/** Texts from another cloud, where nothing is a placeholder, as a world can say them. */
public final class LiteralText {
    private LiteralText() {}

    /** A document as a world keeps it: what would be taken for a placeholder begins with JSON's escape for the brace. */
    public static WorldDocument document(String json) {
        String text = Placeholders.FORM
                .matcher(json)
                .replaceAll((MatchResult found) -> "\\\\u007b" + found.group().substring(1));
        return WorldDocument.inSnapshot(text);
    }

    /** Whether a world can say a description or a comment, which have no escapes. */
    public static boolean isProse(String text) {
        return !Placeholders.FORM.matcher(text).find();
    }

    /** Whether a world can say a display name. */
    public static boolean isDisplayName(String text) {
        return NameForm.DISPLAY_NAME.fits(text);
    }

    /** Whether an account can have that name in a world. */
    public static boolean isAccountName(String text) {
        return NameForm.ACCOUNT.fits(text);
    }
}

package dev.understudy.wire.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How clients escape what they sign, where they do not do it as RFC 3986 wants. */
public enum Spelling {
    PLUS("a space is `+`, expected `%20`", text -> QueryString.encode(text).replace("%20", "+")),
    FORM(
            "escaped as a form is: space `+`, `*` bare, `~` escaped; expected RFC 3986",
            text -> java.net.URLEncoder.encode(text, StandardCharsets.UTF_8)),
    STAR("`*` is not escaped, expected `%2A`", text -> QueryString.encode(text).replace("%2A", "*")),
    TILDE("`~` is escaped, expected it bare", text -> QueryString.encode(text).replace("~", "%7E")),
    LOWER("escapes are in lower case, expected upper case", Spelling::lower),
    SLASH("`/` is not escaped, expected `%2F`", text -> QueryString.encode(text).replace("%2F", "/")),
    BARE("nothing is escaped", text -> text);

    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

    private final String explanation;
    private final UnaryOperator<String> encode;

    Spelling(String explanation, UnaryOperator<String> encode) {
        this.explanation = explanation;
        this.encode = encode;
    }

    /** What it gets wrong. */
    public String explanation() {
        return explanation;
    }

    public String encode(String text) {
        return encode.apply(text);
    }

    private static String lower(String text) {
        return ESCAPE.matcher(QueryString.encode(text))
                .replaceAll((MatchResult found) -> found.group().toLowerCase(Locale.ROOT));
    }

    /** Each way to leave one of some things out. */
    public static <T> List<List<T>> withoutOne(List<T> all) {
        List<List<T>> ways = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            List<T> fewer = new ArrayList<>(all);
            fewer.remove(index);
            ways.add(fewer);
        }
        return ways;
    }
}

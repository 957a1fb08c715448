package dev.understudy.analysis.json;

import dev.understudy.analysis.json.JsonNode.Kind;
import dev.understudy.analysis.json.JsonNode.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads JSON with the faults that official samples have: comments, superfluous, missing and full-width commas, single quotes.
 *
 * <p>Own code, since a parser that accepts these (Jackson's lenient features do) does not tell where they were.
 */
public final class LenientJson {
    private static final int DEEPEST = 64;
    private static final Set<String> WORDS = Set.of("true", "false", "null");

    private final SourceText source;
    private final StringReader strings;
    private int depth;

    private LenientJson(String text) {
        source = new SourceText(text);
        strings = new StringReader(source);
    }

    /**
     * What was read.
     *
     * @param root empty when a part of the text could not be understood
     */
    public record Read(Optional<JsonNode> root, List<SyntaxFault> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    public static Read read(String text) {
        return new LenientJson(text).document();
    }

    private Read document() {
        JsonNode root = value();
        if (!source.broken() && source.peek() != SourceText.END) {
            source.giveUp(source.at(), source.found() + " after the policy document; expected its end");
        }
        return new Read(source.broken() ? Optional.empty() : Optional.of(root), source.faults());
    }

    private JsonNode value() {
        char next = source.peek();
        int start = source.at();
        if (next == '{' || next == '[') {
            return nested(next);
        }
        if (StringReader.opens(next)) {
            return strings.read();
        }
        String word = word();
        if (word.isEmpty() || !(WORDS.contains(word) || isNumber(word))) {
            String found = word.isEmpty() ? source.found() : "the bare word `" + shortened(word) + "`";
            source.giveUp(start, found + "; expected a value, in double quotes");
        } else {
            source.move(word.length());
        }
        return JsonNode.leaf(Kind.SCALAR, start, start + word.length(), word);
    }

    private JsonNode nested(char bracket) {
        int start = source.at();
        if (++depth > DEEPEST) {
            source.giveUp(start, "nested too deep; expected at most " + DEEPEST + " levels");
            return JsonNode.list(start, start, List.of());
        }
        source.take();
        JsonNode node = bracket == '{' ? object(start) : list(start);
        depth--;
        return node;
    }

    private JsonNode object(int start) {
        List<Member> members = new ArrayList<>();
        separated('}', "an object", () -> {
            if (!StringReader.opens(source.peek())) {
                source.giveUp(source.at(), source.found() + " in an object; expected a name in double quotes, or `}`");
                return;
            }
            JsonNode name = strings.read();
            if (source.peek() != ':') {
                source.giveUp(source.at(), source.found() + " after a name; expected `:`");
                return;
            }
            source.take();
            members.add(new Member(name, value()));
        });
        return JsonNode.object(start, source.at(), members);
    }

    private JsonNode list(int start) {
        List<JsonNode> elements = new ArrayList<>();
        separated(']', "a list", () -> elements.add(value()));
        return JsonNode.list(start, source.at(), elements);
    }

    private void separated(char closing, String what, Runnable item) {
        boolean afterComma = true;
        int commaAt = -1;
        int itemEnd = source.at();
        while (!source.broken()) {
            char next = source.peek();
            if (next == closing) {
                if (afterComma && commaAt >= 0) {
                    superfluous(commaAt, "before `" + closing + "`");
                }
                source.take();
                return;
            }
            if (next == ',') {
                if (afterComma) {
                    superfluous(source.at(), commaAt >= 0 ? "after a comma" : "before the first entry");
                }
                commaAt = afterComma && commaAt >= 0 ? commaAt : source.at();
                afterComma = true;
                source.take();
            } else if (next == SourceText.END) {
                source.giveUp(source.at(), "the end of the text inside " + what + "; expected `" + closing + "`");
            } else {
                if (!afterComma) {
                    missing(next, itemEnd, what);
                }
                item.run();
                itemEnd = source.at();
                afterComma = false;
            }
        }
    }

    private void superfluous(int at, String where) {
        source.fault(SyntaxFault.Kind.SUPERFLUOUS_COMMA, at, at + 1, "a comma " + where + "; JSON has none there", "");
    }

    private void missing(char next, int itemEnd, String what) {
        if (StringReader.opens(next) || next == '{' || next == '[') {
            source.fault(
                    SyntaxFault.Kind.MISSING_COMMA, itemEnd, itemEnd, "no comma between two entries of " + what, ",");
        } else {
            source.giveUp(source.at(), source.found() + " in " + what + "; expected `,` or its end");
        }
    }

    private String word() {
        int length = 0;
        while (Character.isLetterOrDigit(source.raw(length)) || "+-._".indexOf(source.raw(length)) >= 0) {
            length++;
        }
        return source.between(source.at(), source.at() + length);
    }

    private static boolean isNumber(String word) {
        try {
            return word.length() <= 40
                    && !Double.isNaN(Double.parseDouble(word))
                    && Character.isDigit(word.charAt(word.length() - 1));
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}

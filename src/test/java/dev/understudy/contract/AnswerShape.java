package dev.understudy.contract;

import java.util.ArrayList;
import java.util.List;

/** The members of an answer, written like {@code IsTruncated Users{User[UserId UserName]}}. */
final class AnswerShape {
    private final String text;
    private final List<String> paths = new ArrayList<>();
    private int at;

    private AnswerShape(String text) {
        this.text = text;
    }

    /** All leaves, as paths with dots; {@code []} stands for each item of a list. */
    static List<String> paths(String text) {
        AnswerShape shape = new AnswerShape(text);
        shape.members("");
        return List.copyOf(shape.paths);
    }

    private void members(String prefix) {
        while (at < text.length() && "}]".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            String name = name();
            char next = at < text.length() ? text.charAt(at) : ' ';
            if (next == '{') {
                nested(prefix + name + ".");
            } else if (next == '[') {
                list(prefix + name + "[]");
            } else {
                paths.add(prefix + name);
            }
        }
    }

    private void list(String path) {
        if (text.startsWith("[]", at)) {
            at += 2;
            paths.add(path);
        } else {
            nested(path + ".");
        }
    }

    private void nested(String prefix) {
        at++;
        members(prefix);
        at++;
    }

    private String name() {
        int begin = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        if (begin == at) {
            throw new IllegalArgumentException("no member at " + at + " of `" + text + "`");
        }
        return text.substring(begin, at);
    }
}

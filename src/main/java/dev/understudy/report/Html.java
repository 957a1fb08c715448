package dev.understudy.report;

/** HTML, one element after the other; every text is escaped. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Write an element around a text. */
    Html text(String element, String kind, String text) {
        return open(element, kind).write(text).close(element);
    }

    Html open(String element, String kind) {
        out.append('<').append(element);
        if (!kind.isEmpty()) {
            out.append(" class=\"").append(escaped(kind)).append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String element) {
        out.append("</").append(element).append(">\n");
        return this;
    }

    Html write(String text) {
        out.append(escaped(Printable.line(text)));
        return this;
    }

    Html lineBreak() {
        out.append('\n');
        return this;
    }

    /** Write a sentence, what stands between backticks as code. */
    Html sentence(String element, String text) {
        open(element, "");
        String[] parts = text.split("`", -1);
        for (int place = 0; place < parts.length; place++) {
            boolean code = place % 2 == 1 && place < parts.length - 1;
            if (code) {
                out.append("<code>");
            }
            write(parts[place]);
            if (code) {
                out.append("</code>");
            }
        }
        return close(element);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

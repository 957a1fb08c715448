package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a page in docs that is made from the code, between two comments; {@code -Dgolden.update=true} rewrites it. */
record GeneratedDoc(String page) {
    private static final String BEGIN = "<!-- generated: do not edit, run the test with -Dgolden.update=true -->\n";
    private static final String END = "<!-- end of generated -->\n";

    void mustSay(String generated) throws IOException {
        Path file = Path.of("docs", page);
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        assertThat(end).as("the two comments in docs/" + page).isGreaterThanOrEqualTo(begin);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, text.substring(0, begin) + generated + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end)).as("docs/" + page + " is stale").isEqualTo(generated);
    }
}

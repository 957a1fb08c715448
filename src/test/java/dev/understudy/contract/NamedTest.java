package dev.understudy.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A test that a contract names, such as {@code FederationContractIT.withoutATokenNobodyIsKnown}.
 *
 * @param source the whole file
 * @param body that of the test
 */
record NamedTest(String source, String body) {
    private static final Path HOME = Path.of("src/test/java");
    private static final List<String> PACKAGES = List.of("dev.understudy.contract.", "dev.understudy.gateway.");

    /** Find it; it must be there, and be run. */
    static NamedTest of(String name) {
        String type = name.substring(0, name.indexOf('.'));
        String method = name.substring(name.indexOf('.') + 1);
        Class<?> found = PACKAGES.stream()
                .flatMap(home -> Classes.named(home + type).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no test class " + type));
        if (Arrays.stream(found.getDeclaredMethods())
                .noneMatch(one -> one.getName().equals(method)
                        && (one.isAnnotationPresent(Test.class) || one.isAnnotationPresent(TestFactory.class)))) {
            throw new IllegalStateException("no test " + name);
        }
        String source = source(found);
        return new NamedTest(source, body(source, method));
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(HOME.resolve(type.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(String source, String method) {
        int from = source.indexOf(" " + method + "() {");
        return source.substring(from, source.indexOf("\n    }\n", from));
    }

    /** Does it speak of a code, in full or by a constant of its class? */
    boolean expects(String code) {
        Pattern whole = Pattern.compile("\"(?:[0-9]{3} )?" + Pattern.quote(code) + "[ \"]");
        if (whole.matcher(body).find()) {
            return true;
        }
        Matcher constant = Pattern.compile(" String ([A-Z]+) =\\s+(\"[^\n]*)").matcher(source);
        while (constant.find()) {
            if (whole.matcher(constant.group(2)).find()
                    && Pattern.compile("\\b" + constant.group(1) + "\\b")
                            .matcher(body)
                            .find()) {
                return true;
            }
        }
        return false;
    }
}

package dev.understudy.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** The conditions of the plain loop and of jCasbin, which brings none of these but addresses. */
final class PlainLimit {
    private PlainLimit() {}

    static Predicate<Question> of(Limit limit) {
        List<Predicate<String>> tests = limit.wanted().stream()
                .map(wanted -> test(limit.kind(), wanted))
                .toList();
        return question -> {
            String actual = question.context().get(limit.key());
            return actual != null && tests.stream().anyMatch(test -> test.test(actual));
        };
    }

    private static Predicate<String> test(Limit.Kind kind, String wanted) {
        return switch (kind) {
            case IP_ADDRESS -> block(wanted);
            case STRING_LIKE -> actual -> PlainGlob.matches(wanted, actual);
            case STRING_EQUALS -> wanted::equals;
            case DATE_LESS_THAN -> before(Instant.parse(wanted));
        };
    }

    private static Predicate<String> before(Instant end) {
        return actual -> Instant.parse(actual).isBefore(end);
    }

    private static Predicate<String> block(String text) {
        int slash = text.indexOf('/');
        int shift = Integer.SIZE - Integer.parseInt(text.substring(slash + 1));
        int wanted = bits(text.substring(0, slash)) >>> shift;
        return actual -> bits(actual) >>> shift == wanted;
    }

    private static int bits(String address) {
        int bits = 0;
        int part = 0;
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '.') {
                bits = bits << Byte.SIZE | part;
                part = 0;
            } else {
                part = part * 10 + address.charAt(i) - '0';
            }
        }
        return bits << Byte.SIZE | part;
    }
}

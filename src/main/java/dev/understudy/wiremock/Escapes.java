package dev.understudy.wiremock;

/** Says whether every percent sign of a text starts an escape of two hexadecimal digits. */
final class Escapes {
    private Escapes() {}

    static boolean sound(String text) {
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 3)) {
            if (at + 2 >= text.length() || !hexadecimal(text.charAt(at + 1)) || !hexadecimal(text.charAt(at + 2))) {
                return false;
            }
        }
        return true;
    }

    // Character.digit would take digits of other scripts as well.
    private static boolean hexadecimal(char digit) {
        return digit < 0x80 && Character.digit(digit, 16) >= 0;
    }
}

package dev.understudy.ram;

/** Base 32 without padding (RFC 4648, section 6), as authenticator apps take seeds: whole groups of 8 letters, each 5 bytes. */
public final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP_BYTES = 5;

    private Base32() {}

    /** The text for bytes, whose number is a multiple of five. */
    public static String encode(byte[] bytes) {
        if (bytes.length % GROUP_BYTES != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes; expected a multiple of " + GROUP_BYTES);
        }
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit += BITS) {
            int letter = 0;
            for (int next = bit; next < bit + BITS; next++) {
                int octet = bytes[next / Byte.SIZE];
                letter = letter << 1 | (octet >> (Byte.SIZE - 1 - next % Byte.SIZE) & 1);
            }
            text.append(ALPHABET.charAt(letter));
        }
        return text.toString();
    }

    static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            int letter = ALPHABET.indexOf(text.charAt(bit / BITS));
            int value = letter >> (BITS - 1 - bit % BITS) & 1;
            bytes[bit / Byte.SIZE] |= (byte) (value << (Byte.SIZE - 1 - bit % Byte.SIZE));
        }
        return bytes;
    }
}

package dev.understudy.policy.naive;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses and CIDR blocks, bit by bit ("Conditional operators", 2025). Host bits of a block are masked (ASSUMED). */
final class NaiveAddress {
    private static final Pattern WITH_COLONS = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern FOUR_PARTS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");

    private NaiveAddress() {}

    /** Whether {@code address} is in {@code block}; empty when one of the two is no address. */
    static Optional<Boolean> within(String address, String block) {
        int slash = block.indexOf('/');
        Optional<boolean[]> base = bits(slash < 0 ? block : block.substring(0, slash));
        Optional<boolean[]> asked = bits(address);
        if (base.isEmpty() || asked.isEmpty()) {
            return Optional.empty();
        }
        boolean[] wanted = base.get();
        int length = wanted.length;
        if (slash >= 0) {
            String text = block.substring(slash + 1);
            if (!LENGTH.matcher(text).matches() || Integer.parseInt(text) > wanted.length) {
                return Optional.empty();
            }
            length = Integer.parseInt(text);
        }
        boolean[] given = asked.get();
        if (given.length != wanted.length) {
            return Optional.of(false);
        }
        for (int i = 0; i < length; i++) {
            if (given[i] != wanted[i]) {
                return Optional.of(false);
            }
        }
        return Optional.of(true);
    }

    private static Optional<boolean[]> bits(String address) {
        if (WITH_COLONS.matcher(address).matches()) {
            try {
                // Only text with a colon gets here: it is a literal, so no name is looked up.
                return Optional.of(bitsOf(InetAddress.getByName(address).getAddress()));
            } catch (UnknownHostException notAnAddress) {
                return Optional.empty();
            }
        }
        if (!FOUR_PARTS.matcher(address).matches()) {
            return Optional.empty();
        }
        String[] parts = address.split("\\.", -1);
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            int part = Integer.parseInt(parts[i]);
            if (part > 255) {
                return Optional.empty();
            }
            bytes[i] = (byte) part;
        }
        return Optional.of(bitsOf(bytes));
    }

    private static boolean[] bitsOf(byte[] bytes) {
        boolean[] bits = new boolean[bytes.length * 8];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = ((bytes[i / 8] >> (7 - i % 8)) & 1) == 1;
        }
        return bits;
    }
}

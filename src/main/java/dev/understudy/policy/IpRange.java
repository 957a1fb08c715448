package dev.understudy.policy;

import java.util.Optional;

/**
 * An IPv4 or IPv6 address or CIDR block.
 *
 * <p>Own code because the JDK's {@code InetAddress} may ask a name server, which a pure decision must never do. ASSUMED: host
 * bits that are set in a block are masked away.
 */
record IpRange(byte[] address, int prefix) {
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    /** Parse {@code 10.0.0.1}, {@code 10.0.0.0/8} or the IPv6 twins; empty when it is none of them. */
    static Optional<IpRange> parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = address(slash < 0 ? text : text.substring(0, slash));
        if (address.length == 0) {
            return Optional.empty();
        }
        int prefix = slash < 0 ? address.length * 8 : number(text.substring(slash + 1), 10, address.length * 8);
        return prefix < 0 ? Optional.empty() : Optional.of(new IpRange(address, prefix));
    }

    boolean contains(IpRange single) {
        if (single.address.length != address.length || single.prefix != address.length * 8) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (single.address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] address(String text) {
        return text.indexOf(':') < 0 ? ipv4(text) : ipv6(text);
    }

    private static byte[] ipv4(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] address = new byte[IPV4_BYTES];
        if (parts.length != IPV4_BYTES) {
            return new byte[0];
        }
        for (int i = 0; i < IPV4_BYTES; i++) {
            int part = number(parts[i], 10, 255);
            if (part < 0) {
                return new byte[0];
            }
            address[i] = (byte) part;
        }
        return address;
    }

    private static byte[] ipv6(String text) {
        int gap = text.indexOf("::");
        byte[] head = groups(gap < 0 ? text : text.substring(0, gap));
        byte[] tail = gap < 0 ? new byte[0] : groups(text.substring(gap + 2));
        int length = head.length + tail.length;
        boolean broken = (gap < 0 ? length != IPV6_BYTES : length > IPV6_BYTES - 2)
                || (head.length == 0 && gap != 0)
                || (tail.length == 0 && gap >= 0 && gap != text.length() - 2);
        if (broken) {
            return new byte[0];
        }
        byte[] address = new byte[IPV6_BYTES];
        System.arraycopy(head, 0, address, 0, head.length);
        System.arraycopy(tail, 0, address, IPV6_BYTES - tail.length, tail.length);
        return address;
    }

    /** The bytes of colon-separated groups; empty both for no text and for a broken group. */
    private static byte[] groups(String text) {
        String[] parts = text.isEmpty() ? new String[0] : text.split(":", -1);
        byte[] bytes = new byte[parts.length * 2];
        for (int i = 0; i < parts.length; i++) {
            int group = number(parts[i], 16, 0xffff);
            if (group < 0) {
                return new byte[0];
            }
            bytes[i * 2] = (byte) (group >> 8);
            bytes[i * 2 + 1] = (byte) group;
        }
        return bytes;
    }

    private static int number(String text, int radix, int limit) {
        if (text.isEmpty() || text.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value > limit ? -1 : value;
    }
}

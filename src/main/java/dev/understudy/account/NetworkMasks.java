package dev.understudy.account;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From where users may log on: addresses and blocks such as {@code 10.0.0.0/8}, semicolons between them (RAM API
 * "SetSecurityPreference": 40 masks, 512 characters).
 *
 * <p>ASSUMED: IPv6 is as good as IPv4; the page is silent.
 */
public final class NetworkMasks {
    /** Characters of them all. */
    public static final int LONGEST = 512;

    private static final int MOST = 40;
    private static final int GROUPS = 8;
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 =
            Pattern.compile("(?:" + OCTET + "\\.){3}" + OCTET + "(?:/(?:3[0-2]|[12]?[0-9]))?");
    private static final Pattern IPV6 =
            Pattern.compile("(?<address>[0-9a-fA-F:]{2,39})(?:/(?:12[0-8]|1[01][0-9]|[1-9]?[0-9]))?");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    private NetworkMasks() {}

    /** Are these masks, none of them empty, and not too many? */
    public static boolean areValid(String text) {
        String[] masks = text.split(";", -1);
        return text.length() <= LONGEST
                && masks.length <= MOST
                && Stream.of(masks).allMatch(NetworkMasks::isValid);
    }

    private static boolean isValid(String mask) {
        if (IPV4.matcher(mask).matches()) {
            return true;
        }
        var ipv6 = IPV6.matcher(mask);
        return ipv6.matches() && isIpv6(ipv6.group("address"));
    }

    /** Eight groups, or fewer around one {@code ::}. */
    private static boolean isIpv6(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address) == GROUPS;
        }
        int before = groups(address.substring(0, gap));
        int after = groups(address.substring(gap + 2));
        return before >= 0 && after >= 0 && before + after < GROUPS;
    }

    /** How many there are; less than none when one is wrong. */
    private static int groups(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] groups = text.split(":", -1);
        return Stream.of(groups).allMatch(group -> GROUP.matcher(group).matches()) ? groups.length : -1;
    }
}

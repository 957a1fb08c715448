package dev.understudy.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/** What clients call a server that it cannot know by itself, such as the address of the machine where a container's ports are mapped. */
final class OwnNames {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern NAME = Pattern.compile("(?=[0-9.-]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9.-]{0,251}");
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:]*");

    private OwnNames() {}

    /** Those in a text with commas between them. */
    static List<String> in(String text) {
        List<String> names = COMMA.splitAsStream(text)
                .map(name -> name.replaceAll("[\\[\\]\\s]", ""))
                .filter(name -> !name.isEmpty())
                .toList();
        if (!names.stream().allMatch(OwnNames::isName)) {
            throw new WrongInput(
                    "UNDERSTUDY_NAMES is `" + text + "`; expected host names or addresses with commas between them");
        }
        return names;
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches() || IPV4.matcher(text).matches() || isIpv6(text);
    }

    private static boolean isIpv6(String text) {
        try {
            // What has a colon is an address or nothing: no name is looked up.
            return IPV6.matcher(text).matches() && InetAddress.getByName(text) != null;
        } catch (UnknownHostException notAddress) {
            return false;
        }
    }
}

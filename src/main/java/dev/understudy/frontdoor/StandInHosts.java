package dev.understudy.frontdoor;

import java.util.Locale;

/** The host names that we step in for: {@code *.aliyuncs.com}, and the names and the address of this machine. */
public final class StandInHosts {
    private StandInHosts() {}

    /** True for a name of the cloud, in any case and with or without the root dot. */
    public static boolean cloud(String host) {
        return plain(host).endsWith(".aliyuncs.com");
    }

    /** True for {@code localhost}, {@code *.localhost} and {@code 127.0.0.1}. */
    public static boolean local(String host) {
        String name = plain(host);
        return name.equals("localhost") || name.endsWith(".localhost") || name.equals("127.0.0.1");
    }

    private static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}

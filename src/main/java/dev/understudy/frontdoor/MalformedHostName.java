package dev.understudy.frontdoor;

/** A text that cannot stand in a hosts file or a certificate as a host name. */
public final class MalformedHostName extends RuntimeException {
    public MalformedHostName(String name) {
        super("host name `" + name.replaceAll("\\p{Cntrl}", "?")
                + "`: expected letters, digits, dots, hyphens and underscores");
    }
}

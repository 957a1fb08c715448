package dev.understudy.frontdoor;

import java.nio.file.Path;

/** The files of our certificate authority are there but cannot be used; one line that names the file and the repair. */
public final class UnusableCertificateAuthority extends RuntimeException {
    public UnusableCertificateAuthority(Path file, String fact) {
        super("certificate authority: `" + file + "`: " + fact + "\nhelp: delete the folder `" + file.resolveSibling("")
                + "` to have a new one made");
    }
}

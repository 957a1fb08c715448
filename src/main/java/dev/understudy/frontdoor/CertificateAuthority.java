package dev.understudy.frontdoor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/**
 * Our own certificate authority, made at first start and kept in the folder {@code ca} of a state folder; it signs a
 * leaf certificate for every host name that a client asks for.
 */
public final class CertificateAuthority {
    private final AuthorityFiles files;
    private final AuthorityFiles.Held held;

    private CertificateAuthority(AuthorityFiles files, AuthorityFiles.Held held) {
        this.files = files;
        this.held = held;
    }

    /**
     * Open the authority kept under a state folder, making one where there is none.
     *
     * @throws UnusableCertificateAuthority when its files are there but broken
     */
    public static CertificateAuthority open(Path state) {
        AuthorityFiles files = new AuthorityFiles(state.toAbsolutePath().resolve("ca"));
        if (!Files.exists(files.folder())) {
            make(files);
        }
        return new CertificateAuthority(files, files.read());
    }

    private static void make(AuthorityFiles files) {
        try {
            KeyPair keys = CertificateMaker.newKeys();
            files.keep(CertificateMaker.authority(keys), keys);
        } catch (IOException e) {
            throw new UncheckedIOException("certificate authority: `" + files.folder() + "` cannot be written", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("certificate authority: this JDK cannot make one", e);
        }
    }

    /** The certificate file in PEM form, for clients to trust. */
    public Path certificateFile() {
        return files.certificateFile();
    }

    /** The same certificate as text in PEM form. */
    public String certificateText() {
        try {
            return AuthorityFiles.pem("CERTIFICATE", held.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("certificate authority: its certificate has no encoding", e);
        }
    }

    public X509Certificate certificate() {
        return held.certificate();
    }

    /**
     * A server's TLS context that picks the leaf by the name the client asks for (SNI).
     *
     * @param alsoKnownAs names or addresses of this server, for clients that ask for none; {@code localhost} and the
     *     loopback addresses are always in
     */
    public SSLContext serverContext(List<String> alsoKnownAs) {
        List<String> names = new ArrayList<>(List.of("localhost", "127.0.0.1", "::1"));
        alsoKnownAs.stream().filter(name -> !names.contains(name)).forEach(names::add);
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new LeafKeys(held, names)}, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is not available", e);
        }
    }
}

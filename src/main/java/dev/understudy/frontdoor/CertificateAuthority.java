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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * Our own certificate authority, made at first start and kept in the folder {@code ca} of a state folder; it signs a
 * leaf certificate for every host name that a client asks for.
 */
public final class CertificateAuthority {
    /** Of {@link #trustStore()}, which holds nothing secret: JVMs only want to be given some password. */
    public static final String TRUST_STORE_PASSWORD = "understudy";

    private final AuthorityFiles files;
    private final CompletableFuture<AuthorityFiles.Held> held;

    private CertificateAuthority(AuthorityFiles files, CompletableFuture<AuthorityFiles.Held> held) {
        this.files = files;
        this.held = held;
    }

    /**
     * Open the authority kept under a state folder, making one where there is none.
     *
     * <p>A new one is made while the caller goes on with its own start; whatever needs it waits, and throws {@link
     * UncheckedIOException} when the folder cannot be written.
     *
     * @throws UnusableCertificateAuthority when its files are there but broken
     */
    public static CertificateAuthority open(Path state) {
        AuthorityFiles files = new AuthorityFiles(folder(state));
        return new CertificateAuthority(
                files,
                Files.exists(files.folder())
                        ? CompletableFuture.completedFuture(readAndShare(files))
                        : CompletableFuture.supplyAsync(() -> make(files)));
    }

    private static Path folder(Path state) {
        return state.toAbsolutePath().resolve("ca");
    }

    private static AuthorityFiles.Held make(AuthorityFiles files) {
        try {
            KeyPair keys = CertificateMaker.newKeys();
            files.keep(CertificateMaker.authority(keys), keys);
        } catch (IOException e) {
            throw unwritable(files, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("certificate authority: this JDK cannot make one", e);
        }
        return files.read();
    }

    /** A folder of an earlier version has no trust store yet; one that was given to us to read only stays as it is. */
    private static AuthorityFiles.Held readAndShare(AuthorityFiles files) {
        AuthorityFiles.Held read = files.read();
        try {
            if (Files.isWritable(files.folder())) {
                files.share(read.certificate());
            }
        } catch (IOException e) {
            throw unwritable(files, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("certificate authority: this JDK cannot make a trust store", e);
        }
        return read;
    }

    private static UncheckedIOException unwritable(AuthorityFiles files, IOException cause) {
        return new UncheckedIOException("certificate authority: `" + files.folder() + "` cannot be written", cause);
    }

    private AuthorityFiles.Held held() {
        try {
            return held.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw failed;
        }
    }

    /** The certificate file in PEM form, for clients to trust. */
    public Path certificateFile() {
        held();
        return files.certificateFile();
    }

    /** The same certificate for {@code -Djavax.net.ssl.trustStore}, as PKCS#12 under {@link #TRUST_STORE_PASSWORD}. */
    public Path trustStore() {
        held();
        return files.trustStore();
    }

    /** Where {@link #trustStore()} of a state folder's authority is. */
    public static Path trustStoreIn(Path state) {
        return new AuthorityFiles(folder(state)).trustStore();
    }

    /** The same certificate as text in PEM form. */
    public String certificateText() {
        try {
            return AuthorityFiles.pem("CERTIFICATE", held().certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("certificate authority: its certificate has no encoding", e);
        }
    }

    public X509Certificate certificate() {
        return held().certificate();
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
            // No trust managers: clients show no certificates, and reading the JDK's own list takes a cold start's
            // time.
            context.init(new KeyManager[] {new LeafKeys(this::held, names)}, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is not available", e);
        }
    }
}

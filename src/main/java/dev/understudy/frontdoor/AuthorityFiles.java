package dev.understudy.frontdoor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/**
 * The folder that keeps an authority's certificate ({@code ca.pem}, and for JVMs {@code truststore.p12}), and its key with
 * the certificate it belongs to ({@code ca-key.pem}, for its owner only).
 */
record AuthorityFiles(Path folder) {
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final String KEY_START = "-----BEGIN PRIVATE KEY-----";
    private static final String KEY_END = "-----END PRIVATE KEY-----";

    /** A certificate and the private key that belongs to it. */
    record Held(X509Certificate certificate, PrivateKey key) {}

    Path certificateFile() {
        return folder.resolve("ca.pem");
    }

    Path trustStore() {
        return folder.resolve("truststore.p12");
    }

    private Path keyFile() {
        return folder.resolve("ca-key.pem");
    }

    /**
     * Put a fresh pair in place with one move of the whole folder: of two processes that start at once one wins, and the
     * other finds a finished pair.
     */
    void keep(X509Certificate certificate, KeyPair keys) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder.resolveSibling(""));
        Path fresh = Files.createTempDirectory(folder.resolveSibling(""), "ca-new");
        AuthorityFiles there = new AuthorityFiles(fresh);
        try {
            Files.createFile(there.keyFile(), ownerOnly(fresh));
            String certificateText = pem("CERTIFICATE", certificate.getEncoded());
            Files.writeString(
                    there.keyFile(), pem("PRIVATE KEY", keys.getPrivate().getEncoded()) + certificateText);
            Files.writeString(there.certificateFile(), certificateText);
            there.share(certificate);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException lost) {
            there.discard();
        } catch (FileSystemException e) {
            there.discard();
            // Linux reports the lost race as a plain FileSystemException.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /**
     * Write the trust store where there is none of this certificate yet, and let other users read what is no secret: a client
     * may run as another user, in a container of its own.
     */
    void share(X509Certificate certificate) throws IOException, GeneralSecurityException {
        if (Files.exists(trustStore())
                && Files.getLastModifiedTime(trustStore()).compareTo(Files.getLastModifiedTime(certificateFile()))
                        >= 0) {
            return;
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("understudy", certificate);
        Path fresh = Files.createTempFile(folder, "truststore", ".new");
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                store.store(out, CertificateAuthority.TRUST_STORE_PASSWORD.toCharArray());
            }
            letOthersRead(fresh, "rw-r--r--");
            Files.move(fresh, trustStore(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        letOthersRead(certificateFile(), "rw-r--r--");
        letOthersRead(folder, "rwxr-xr-x");
    }

    private static void letOthersRead(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private void discard() throws IOException {
        Files.deleteIfExists(trustStore());
        Files.deleteIfExists(keyFile());
        Files.deleteIfExists(certificateFile());
        Files.deleteIfExists(folder);
    }

    /** Read both files; that they belong together is seen from the text, as a trial signature is slow to start. */
    Held read() {
        X509Certificate certificate = certificate(certificateFile(), text(certificateFile()));
        String bundle = text(keyFile());
        int end = bundle.indexOf(KEY_END);
        if (!bundle.startsWith(KEY_START) || end < 0) {
            throw new UnusableCertificateAuthority(keyFile(), "expected an EC private key in PEM form (PKCS#8)");
        }
        PrivateKey key = key(keyFile(), bundle.substring(KEY_START.length(), end));
        if (!certificate(keyFile(), bundle.substring(end + KEY_END.length()).strip())
                .equals(certificate)) {
            throw new UnusableCertificateAuthority(keyFile(), "the key is not the certificate's");
        }
        try {
            certificate.checkValidity();
        } catch (CertificateException e) {
            throw new UnusableCertificateAuthority(certificateFile(), "the certificate is not valid today");
        }
        return new Held(certificate, key);
    }

    private static X509Certificate certificate(Path file, String text) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (CertificateException e) {
            throw new UnusableCertificateAuthority(file, "expected a certificate in PEM form");
        }
    }

    private static PrivateKey key(Path file, String text) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(text);
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnusableCertificateAuthority(file, "expected an EC private key in PEM form (PKCS#8)");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UnusableCertificateAuthority(file, Files.exists(file) ? "cannot be read" : "is missing");
        }
    }

    static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + PEM.encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------")))
                }
                : new FileAttribute<?>[0];
    }
}

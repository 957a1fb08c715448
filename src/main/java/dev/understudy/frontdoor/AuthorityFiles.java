package dev.understudy.frontdoor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/** The folder that keeps an authority's certificate ({@code ca.pem}) and key ({@code ca-key.pem}, for its owner only). */
record AuthorityFiles(Path folder) {
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final String KEY_START = "-----BEGIN PRIVATE KEY-----";
    private static final String KEY_END = "-----END PRIVATE KEY-----";

    /** A certificate and the private key that belongs to it. */
    record Held(X509Certificate certificate, PrivateKey key) {}

    Path certificateFile() {
        return folder.resolve("ca.pem");
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
            Files.writeString(
                    there.keyFile(), pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
            Files.writeString(there.certificateFile(), pem("CERTIFICATE", certificate.getEncoded()));
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

    private void discard() throws IOException {
        Files.deleteIfExists(keyFile());
        Files.deleteIfExists(certificateFile());
        Files.deleteIfExists(folder);
    }

    Held read() {
        X509Certificate certificate = readCertificate();
        PrivateKey key = readKey();
        try {
            certificate.checkValidity();
            Signature proof = Signature.getInstance("SHA256withECDSA");
            proof.initSign(key);
            proof.update(certificate.getTBSCertificate());
            byte[] signature = proof.sign();
            proof.initVerify(certificate.getPublicKey());
            proof.update(certificate.getTBSCertificate());
            if (!proof.verify(signature)) {
                throw new UnusableCertificateAuthority(keyFile(), "the key is not the certificate's");
            }
        } catch (CertificateExpiredException e) {
            throw new UnusableCertificateAuthority(certificateFile(), "the certificate has expired");
        } catch (GeneralSecurityException e) {
            throw new UnusableCertificateAuthority(keyFile(), "the key is not the certificate's");
        }
        return new Held(certificate, key);
    }

    private X509Certificate readCertificate() {
        byte[] text = text(certificateFile()).getBytes(StandardCharsets.ISO_8859_1);
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(text));
        } catch (GeneralSecurityException e) {
            throw new UnusableCertificateAuthority(certificateFile(), "expected a certificate in PEM form");
        }
    }

    private PrivateKey readKey() {
        String text = text(keyFile()).strip();
        try {
            if (!text.startsWith(KEY_START) || !text.endsWith(KEY_END)) {
                throw new IllegalArgumentException("no PEM frame");
            }
            byte[] der = Base64.getMimeDecoder()
                    .decode(text.substring(KEY_START.length(), text.length() - KEY_END.length()));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnusableCertificateAuthority(keyFile(), "expected an EC private key in PEM form (PKCS#8)");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UnusableCertificateAuthority(file, Files.exists(file) ? "cannot be read" : "is missing");
        }
    }

    private static String pem(String label, byte[] der) {
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

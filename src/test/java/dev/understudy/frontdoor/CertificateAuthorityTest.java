package dev.understudy.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {
    @TempDir
    Path state;

    @Test
    void itsTextIsThatOfItsFile() throws IOException {
        CertificateAuthority authority = CertificateAuthority.open(state);

        assertThat(authority.certificateText())
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .isEqualTo(Files.readString(authority.certificateFile()));
    }

    @Test
    void theKeyIsForItsOwnerOnly() throws IOException {
        CertificateAuthority authority = CertificateAuthority.open(state);

        Path key = authority.certificateFile().resolveSibling("ca-key.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsNoSecretMayBeReadByOtherUsers() throws IOException {
        CertificateAuthority authority = CertificateAuthority.open(state);

        assertThat(List.of(authority.certificateFile(), authority.trustStore()))
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-r--r--"));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(authority.trustStore().resolveSibling(""))))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void theTrustStoreHoldsTheCertificateAndNoKey() throws Exception {
        CertificateAuthority authority = CertificateAuthority.open(state);

        assertThat(authority.trustStore())
                .hasFileName("truststore.p12")
                .isEqualTo(CertificateAuthority.trustStoreIn(state));
        KeyStore store = KeyStore.getInstance(
                authority.trustStore().toFile(), CertificateAuthority.TRUST_STORE_PASSWORD.toCharArray());
        assertThat(Collections.list(store.aliases())).containsExactly("understudy");
        assertThat(store.isCertificateEntry("understudy")).isTrue();
        assertThat(store.getCertificate("understudy")).isEqualTo(authority.certificate());
    }

    @Test
    void aFolderWithoutATrustStoreGetsOne() throws IOException {
        Path store = CertificateAuthority.open(state).trustStore();
        Files.delete(store);

        assertThat(CertificateAuthority.open(state).trustStore())
                .isEqualTo(store)
                .isNotEmptyFile();
    }

    @Test
    void aTrustStoreOfAnEarlierCertificateIsReplaced(@TempDir Path other) throws Exception {
        CertificateAuthority authority = CertificateAuthority.open(state);
        CertificateAuthority foreign = CertificateAuthority.open(other);
        Files.copy(foreign.trustStore(), authority.trustStore(), StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(authority.trustStore(), FileTime.from(Instant.EPOCH));

        Path store = CertificateAuthority.open(state).trustStore();
        assertThat(KeyStore.getInstance(store.toFile(), CertificateAuthority.TRUST_STORE_PASSWORD.toCharArray())
                        .getCertificate("understudy"))
                .isEqualTo(authority.certificate());
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(state.resolve("file"), "");
        CertificateAuthority authority = CertificateAuthority.open(file);

        assertThatThrownBy(authority::certificateFile)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("certificate authority: `" + file.resolve("ca") + "` cannot be written");
    }

    @Test
    void aSecondOpenFindsTheSameAuthority() {
        X509Certificate first = CertificateAuthority.open(state).certificate();

        assertThat(CertificateAuthority.open(state).certificate()).isEqualTo(first);
        assertThat(first.getBasicConstraints()).isEqualTo(0);
    }

    @Test
    void whoeverStartsAtOnceSharesOneAuthority() {
        List<X509Certificate> opened = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> CertificateAuthority.open(state).certificate())
                .distinct()
                .toList();

        assertThat(opened).hasSize(1);
        assertThat(state).isDirectoryNotContaining("glob:**ca-new*");
    }

    @Test
    void aBrokenCertificateIsNamed() throws IOException {
        Path file = CertificateAuthority.open(state).certificateFile();
        Files.writeString(file, "not a certificate");

        assertThatThrownBy(() -> CertificateAuthority.open(state))
                .isInstanceOf(UnusableCertificateAuthority.class)
                .hasMessage("certificate authority: `" + file + "`: expected a certificate in PEM form\n"
                        + "help: delete the folder `" + file.getParent() + "` to have a new one made")
                .hasNoCause();
    }

    @Test
    void aBrokenKeyIsNamed() throws IOException {
        Path key = CertificateAuthority.open(state).certificateFile().resolveSibling("ca-key.pem");
        Files.writeString(key, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

        assertThatThrownBy(() -> CertificateAuthority.open(state))
                .isInstanceOf(UnusableCertificateAuthority.class)
                .hasMessageContaining("`" + key + "`: expected an EC private key in PEM form (PKCS#8)");
    }

    @Test
    void aKeyOfAnotherAuthorityIsRefused(@TempDir Path other) throws IOException {
        Path key = CertificateAuthority.open(state).certificateFile().resolveSibling("ca-key.pem");
        Path foreign = CertificateAuthority.open(other).certificateFile().resolveSibling("ca-key.pem");
        Files.writeString(key, Files.readString(foreign));

        assertThatThrownBy(() -> CertificateAuthority.open(state))
                .isInstanceOf(UnusableCertificateAuthority.class)
                .hasMessageContaining("the key is not the certificate's");
    }

    @Test
    void aMissingKeyIsNamed() throws IOException {
        Path key = CertificateAuthority.open(state).certificateFile().resolveSibling("ca-key.pem");
        Files.delete(key);

        assertThatThrownBy(() -> CertificateAuthority.open(state)).hasMessageContaining("`" + key + "`: is missing");
    }
}

package dev.understudy.wire.acs3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Acs3AuthorizationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACS3-HMAC-SHA256 Credential=LTAI,SignedHeaders=host;x-acs-date,Signature=0a",
                // Observed: the order of aliyun-java-sdk-core 4.7.10.
                "ACS3-HMAC-SHA256 Credential=LTAI,Signature=0a,SignedHeaders=host;x-acs-date",
                " ACS3-HMAC-SHA256  Credential=LTAI, Signature=0a , SignedHeaders=host;x-acs-date "
            })
    void thePartsAreReadByKey(String header) {
        assertThat(Acs3Authorization.parse(header))
                .isEqualTo(new Acs3Authorization.Signed("LTAI", List.of("host", "x-acs-date"), "0a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACS3-HMAC-SM3", "ACS3-RSA-SHA256", "acs3-hmac-sha256", "LOG"})
    void anotherAlgorithmIsNamed(String algorithm) {
        assertThat(Acs3Authorization.parse(algorithm + " Credential=LTAI,SignedHeaders=host,Signature=0a"))
                .isEqualTo(new Acs3Authorization.OtherAlgorithm(algorithm));
        assertThat(Acs3Authorization.parse(algorithm)).isEqualTo(new Acs3Authorization.OtherAlgorithm(algorithm));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ACS3-HMAC-SHA256",
                "ACS3-HMAC-SHA256 ",
                "ACS3-HMAC-SHA256 Credential=LTAI",
                "ACS3-HMAC-SHA256 Credential=LTAI,SignedHeaders=host",
                "ACS3-HMAC-SHA256 Credential=LTAI,Signature=0a",
                "ACS3-HMAC-SHA256 SignedHeaders=host,Signature=0a",
                "ACS3-HMAC-SHA256 Credential=,SignedHeaders=host,Signature=0a",
                "ACS3-HMAC-SHA256 Credential=LTAI,SignedHeaders=,Signature=0a",
                "ACS3-HMAC-SHA256 Credential=LTAI,SignedHeaders=Host,Signature=0a",
                "ACS3-HMAC-SHA256 Credential=LTAI,SignedHeaders=host;;date,Signature=0a",
                "ACS3-HMAC-SHA256 Credential=LTAI,SignedHeaders=host,Signature=0a,",
                "ACS3-HMAC-SHA256 Credential=LTAI,SignedHeaders=host,Signature=0a,Other=1",
                "ACS3-HMAC-SHA256 Credential=LTAI,Credential=LTAI,SignedHeaders=host,Signature=0a"
            })
    void anythingElseIsMalformed(String header) {
        assertThat(Acs3Authorization.parse(header)).isInstanceOf(Acs3Authorization.Malformed.class);
    }

    @Test
    void theCaseIsReachedByFolding() {
        assertThat(List.of("ACS3-HMAC-SHA256 Credential=A,SignedHeaders=h,Signature=0", "X Y=1", "").stream()
                        .map(header -> Acs3Authorization.parse(header)
                                .<String>fold(Acs3Authorization.Signed::accessKeyId, other -> other.name(), bad -> "-"))
                        .toList())
                .containsExactly("A", "X", "-");
    }
}

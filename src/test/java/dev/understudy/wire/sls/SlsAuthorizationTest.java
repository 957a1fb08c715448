package dev.understudy.wire.sls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlsAuthorizationTest {
    @Test
    void versionOneIsKeyAndSignature() {
        assertThat(SlsAuthorization.parse("LOG STS.abc:Zm9v+/a="))
                .isEqualTo(new SlsAuthorization.V1("STS.abc", "Zm9v+/a="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SLS4-HMAC-SHA256 Credential=LTAI/20260105/cn-hangzhou/sls/aliyun_v4_request,Signature=0a",
                "SLS4-HMAC-SHA256 Signature=0a, Credential=LTAI/20260105/cn-hangzhou/sls/aliyun_v4_request"
            })
    void versionFourIsReadByKey(String header) {
        SlsAuthorization.V4 expected = new SlsAuthorization.V4("LTAI", "20260105", "cn-hangzhou", "0a");

        assertThat(SlsAuthorization.parse(header)).isEqualTo(expected);
        assertThat(expected.scope()).isEqualTo("20260105/cn-hangzhou/sls/aliyun_v4_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "LOG",
                "LOG abc",
                "LOG :sig",
                "LOG abc:",
                "log abc:sig",
                "LOG a b:sig",
                "acs abc:sig",
                "SLS4-HMAC-SHA256",
                "SLS4-HMAC-SHA256 Credential=LTAI/20260105/cn-hangzhou/sls/aliyun_v4_request",
                "SLS4-HMAC-SHA256 Credential=LTAI/20260105/cn-hangzhou/sls/aliyun_v4_request,Signature=",
                "SLS4-HMAC-SHA256 Credential=LTAI/2026015/cn-hangzhou/sls/aliyun_v4_request,Signature=0a",
                "SLS4-HMAC-SHA256 Credential=LTAI/20260105//sls/aliyun_v4_request,Signature=0a",
                "SLS4-HMAC-SHA256 Credential=LTAI/20260105/cn-hangzhou/oss/aliyun_v4_request,Signature=0a",
                "SLS4-HMAC-SHA256 Credential=LTAI/20260105/cn-hangzhou/sls/aliyun_v4_request,Signature=0a,X=1",
                "SLS4-HMAC-SHA256 Signature=0a,Signature=0a"
            })
    void anythingElseIsMalformed(String header) {
        assertThat(SlsAuthorization.parse(header)).isInstanceOf(SlsAuthorization.Malformed.class);
    }

    @Test
    void anyTextIsReadWithoutAnException() {
        qt().forAll(strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 60))
                .check(text -> !SlsAuthorization.parse(text)
                        .<String>fold(v1 -> "LOG", v4 -> "SLS4", SlsAuthorization.Malformed::why)
                        .isEmpty());
        qt().forAll(strings().ascii().ofLengthBetween(0, 60))
                .check(text -> !SlsAuthorization.parse("SLS4-HMAC-SHA256 " + text)
                        .<String>fold(v1 -> "LOG", v4 -> "SLS4", SlsAuthorization.Malformed::why)
                        .isEmpty());
    }
}

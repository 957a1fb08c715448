package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are signed with something else than an access key. */
class SignatureTypeTest {
    private final Scene scene = new Scene();
    private final CreateUserCalls calls = new CreateUserCalls(scene);

    @ParameterizedTest
    @ValueSource(strings = {"BEARERTOKEN", "PRIVATEKEY"})
    void signaturesOfAnotherTypeAreNotEmulated(String type) {
        assertThat(calls.oldIsTold(calls.old().parameter("SignatureType", type).parameter("BearerToken", "x")))
                .isEqualTo("501 NotEmulated The parameter SignatureType is not emulated.");
        assertThat(scene.refused(calls.old().parameter("SignatureType", type)).line())
                .startsWith("501 NotEmulated ");
        assertThat(calls.teaIsTold(
                        calls.tea().header("x-acs-signature-type", type).header("x-acs-bearer-token", "x")))
                .isEqualTo("501 NotEmulated The parameter x-acs-signature-type is not emulated.");
    }

    @Test
    void aTypeThatThereIsNotIsInvalid() {
        String invalid = "400 InvalidSignatureType Specified parameter SignatureType is not valid.";

        assertThat(calls.oldIsTold(calls.old().parameter("SignatureType", "HMAC")))
                .isEqualTo(invalid);
        assertThat(calls.teaIsTold(calls.tea().header("x-acs-signature-type", "HMAC")))
                .isEqualTo(invalid);
    }

    @Test
    void theCallOfCredentialsLibrariesWithKeyPairsIsNotEmulated() {
        assertThat(scene.refused(scene.signing
                                .rpcDraft(
                                        "sts.ap-northeast-1.aliyuncs.com",
                                        "2015-04-01",
                                        Scene.ADMIN,
                                        "GenerateSessionAccessKey",
                                        Map.of())
                                .parameter("SignatureType", "PRIVATEKEY")
                                .parameter("SignatureMethod", "SHA256withRSA"))
                        .line())
                .startsWith("501 NotEmulated Understudy does not emulate GenerateSessionAccessKey of Sts");
    }
}

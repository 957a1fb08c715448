package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are signed with something else than an access key. */
class SignatureTypeTest {
    private static final Map<String, String> JANE = Map.of("UserName", "jane");

    private final Scene scene = new Scene();

    private Draft old() {
        return scene.signing.ramDraft(Scene.ADMIN, "CreateUser", JANE);
    }

    private Draft tea() {
        return scene.signing.acs3RamDraft(Scene.ADMIN, "CreateUser", JANE);
    }

    private String oldIsTold(Draft draft) {
        return scene.refused(Signing.rpc(draft, Scene.ADMIN)).line();
    }

    private String teaIsTold(Draft draft) {
        return scene.refused(Signing.acs3(draft, Scene.ADMIN)).line();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEARERTOKEN", "PRIVATEKEY"})
    void signaturesOfAnotherTypeAreNotEmulated(String type) {
        assertThat(oldIsTold(old().parameter("SignatureType", type).parameter("BearerToken", "x")))
                .isEqualTo("501 NotEmulated The parameter SignatureType is not emulated.");
        assertThat(scene.refused(old().parameter("SignatureType", type)).line()).startsWith("501 NotEmulated ");
        assertThat(teaIsTold(tea().header("x-acs-signature-type", type).header("x-acs-bearer-token", "x")))
                .isEqualTo("501 NotEmulated The parameter x-acs-signature-type is not emulated.");
    }

    @Test
    void aTypeThatThereIsNotIsInvalid() {
        String invalid = "400 InvalidSignatureType Specified parameter SignatureType is not valid.";

        assertThat(oldIsTold(old().parameter("SignatureType", "HMAC"))).isEqualTo(invalid);
        assertThat(teaIsTold(tea().header("x-acs-signature-type", "HMAC"))).isEqualTo(invalid);
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

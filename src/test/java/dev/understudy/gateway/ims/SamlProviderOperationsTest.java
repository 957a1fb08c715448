package dev.understudy.gateway.ims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.gateway.rpc.Calls;
import dev.understudy.ram.Quotas;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SamlProviderOperationsTest {
    private static final String METADATA = "PEVudGl0eURlc2NyaXB0b3IvPg==";

    private final Calls calls = new Calls();

    @Test
    void aProviderIsToldAsItWasMade() {
        assertThat(Calls.at(
                        calls.answer(
                                "CreateSAMLProvider",
                                "SAMLProviderName",
                                "idp",
                                "Description",
                                "ours",
                                "EncodedSAMLMetadataDocument",
                                METADATA),
                        "SAMLProvider"))
                .asString()
                .isEqualTo("{SAMLProviderName=idp, Arn=acs:ram::1000000000000001:saml-provider/idp, Description=ours,"
                        + " AuthnSignAlgo=rsa-sha1, CreateDate=2026-01-05T08:00:00Z, UpdateDate=2026-01-05T08:00:00Z}");
        assertThat(Calls.at(
                        calls.answer("GetSAMLProvider", "SAMLProviderName", "idp"),
                        "SAMLProvider",
                        "EncodedSAMLMetadataDocument"))
                .isEqualTo(METADATA);
    }

    @Test
    void whatIsNotSentStaysOnUpdate() {
        calls.answer("CreateSAMLProvider", "SAMLProviderName", "idp", "EncodedSAMLMetadataDocument", METADATA);
        calls.at(Calls.NOW.plus(Duration.ofHours(1)));

        assertThat(Calls.at(
                        calls.answer("UpdateSAMLProvider", "SAMLProviderName", "idp", "NewDescription", "new"),
                        "SAMLProvider",
                        "UpdateDate"))
                .isEqualTo("2026-01-05T09:00:00Z");
        assertThat(Calls.at(calls.answer("GetSAMLProvider", "SAMLProviderName", "idp"), "SAMLProvider"))
                .asString()
                .contains("Description=new", METADATA);
        assertThat(calls.refusal("UpdateSAMLProvider", "SAMLProviderName", "idp")
                        .code())
                .isEqualTo("MissingNewDescription");
    }

    @Test
    void namesAreTakenOnceAndFreeAgainAfterwards() {
        calls.answer("CreateSAMLProvider", "SAMLProviderName", "idp");
        assertThat(calls.refusal("CreateSAMLProvider", "SAMLProviderName", "idp")
                        .code())
                .isEqualTo("EntityAlreadyExists.SAMLProvider");
        calls.answer("DeleteSAMLProvider", "SAMLProviderName", "idp");
        assertThat(calls.refusal("GetSAMLProvider", "SAMLProviderName", "idp").code())
                .isEqualTo("EntityNotExist.SAMLProvider");
        calls.answer("CreateSAMLProvider", "SAMLProviderName", "idp");
    }

    @Test
    void listsComeInPagesByName() {
        for (String name : new String[] {"c", "a", "b"}) {
            calls.answer("CreateSAMLProvider", "SAMLProviderName", name);
        }
        assertThat(Calls.each(
                        calls.answer("ListSAMLProviders", "MaxItems", "2"),
                        "SAMLProviderName",
                        "SAMLProviders",
                        "SAMLProvider"))
                .containsExactly("a", "b");
    }

    @Test
    void moreThanAHundredAreTooMany() {
        for (int count = 0; count < 100; count++) {
            calls.answer("CreateSAMLProvider", "SAMLProviderName", "p" + count);
        }
        assertThat(calls.refusal("CreateSAMLProvider", "SAMLProviderName", "p100")
                        .code())
                .isEqualTo("LimitExceeded.SAMLProvider");
    }

    @Test
    void whatIsWronglyFormedIsRefused() {
        assertThat(calls.refusal("CreateSAMLProvider", "SAMLProviderName", "-idp")
                        .code())
                .isEqualTo("InvalidSAMLProviderName");
        assertThat(calls.refusal(
                                "CreateSAMLProvider",
                                "SAMLProviderName",
                                "idp",
                                "EncodedSAMLMetadataDocument",
                                "<no base64>")
                        .code())
                .isEqualTo("InvalidEncodedSAMLMetadataDocument");
        assertThat(calls.refusal("CreateSAMLProvider").code()).isEqualTo("MissingSAMLProviderName");
    }

    @Test
    void namedOnesAreAuthorisedByTheirArns() {
        assertThat(calls.resources("GetSAMLProvider", "SAMLProviderName", "idp"))
                .containsExactly("acs:ram::1000000000000001:saml-provider/idp");
        assertThat(calls.resources("ListSAMLProviders")).containsExactly("*");
        assertThat(calls.operation("GetSAMLProvider").permission()).contains("ram:GetSAMLProvider");
    }

    @Test
    void anAccountMayHaveAQuotaOfItsOwn() {
        Calls small = new Calls(new Quotas(1, 1, 1, 1, 5, 6144, 2048, 2, 5, 20, 10, 5, 1, 1, 0));
        small.answer("CreateSAMLProvider", "SAMLProviderName", "one");

        assertThat(small.refusal("CreateSAMLProvider", "SAMLProviderName", "two")
                        .code())
                .isEqualTo("LimitExceeded.SAMLProvider");
        assertThat(small.refusal("CreateOIDCProvider", "OIDCProviderName", "one", "IssuerUrl", "https://issuer.example")
                        .code())
                .isEqualTo("LimitExceeded.OIDCProvider");
    }
}

package dev.understudy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.federation.IdP;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AssumeRoleWithSamlTest {
    private static final String INVALID = "401 AuthenticationFail.SAMLAssertion.Invalid The SAML Assertion is invalid.";
    private static final String EXPIRED = "401 AuthenticationFail.SAMLAssertion.Expired The SAML Assertion is expired.";
    private static final String METADATA =
            "401 AuthenticationFail.IDPMetadata.Invalid The IdP Metadata of your SAML Provider is invalid.";
    private static final String DENIED =
            "403 NoPermission You are not authorized to do this action. You should be authorized by RAM.";

    private final FederationScene federation = new FederationScene();
    private final Scene scene = federation.scene;
    private final IdP idp = federation.idp;

    private String refused(String response) {
        return federation.refused(federation.samlCall(response));
    }

    private String refusedWith(String from, String to) {
        return refused(idp.response(xml -> {
            assertThat(xml).contains(from);
            return xml.replace(from, to);
        }));
    }

    @Test
    void aGoodAssertionGivesASessionThatTellsOfIt() {
        JsonNode answer = scene.ok(federation.samlCall(idp.response())).json();

        assertThat(answer.path("AssumedRoleUser").path("Arn").asText())
                .isEqualTo("acs:ram::1000000000000001:role/Visitor/alice@example.com");
        assertThat(answer.path("SAMLAssertionInfo").toString())
                .isEqualTo("{\"SubjectType\":\"persistent\",\"Subject\":\"alice\","
                        + "\"Recipient\":\"https://signin.aliyun.com/saml-role/sso\","
                        + "\"Issuer\":\"https://idp.example.com/saml\"}");
        assertThat(answer.has("SourceIdentity")).isFalse();
        assertThat(scene.newest().path("principal").asText()).isEqualTo(FederationScene.SAML);
        assertThat(scene.newest().toString()).doesNotContain("PHNhbWxw");
    }

    @Test
    void theResponseMayBeSignedInPlaceOfTheAssertion() {
        scene.ok(federation.samlCall(idp.signedAround()));
    }

    @Test
    void onlyTheKeysOfTheMetadataCount() {
        assertThat(refused(idp.unsigned())).isEqualTo(INVALID);
        assertThat(refused(idp.forged())).isEqualTo(INVALID);
        assertThat(refused(idp.signedWith(IdP.RSA_SHA1))).isEqualTo(INVALID);
    }

    @Test
    void whatIsChangedAfterwardsIsNotSigned() {
        assertThat(refused(idp.tampered(xml -> xml.replace(">alice<", ">mallory<"))))
                .isEqualTo(INVALID);
        assertThat(refused(idp.tampered(xml -> xml.replace("role/Visitor,", "role/Closed,"))))
                .isEqualTo(INVALID);
        assertThat(refused(idp.tampered(xml -> xml.replaceAll("(?s)<ds:Signature.*</ds:Signature>", ""))))
                .isEqualTo(INVALID);
    }

    @Test
    void anotherAssertionBesideTheSignedOneIsRefused() {
        assertThat(refused(idp.rearranged(document -> evilTwin(document, document.getDocumentElement(), null))))
                .isEqualTo(INVALID);
        assertThat(refused(idp.rearranged(document ->
                        evilTwin(document, document.getDocumentElement(), IdP.element(document, "_assertion")))))
                .isEqualTo(INVALID);
    }

    @Test
    void theSignedAssertionMayNotHideInsideAnotherOne() {
        assertThat(refused(idp.rearranged(document -> {
                    Element signed = IdP.element(document, "_assertion");
                    Element evil = evilTwin(document, document.getDocumentElement(), signed);
                    evil.appendChild(signed);
                })))
                .isEqualTo(INVALID);
        assertThat(refused(idp.rearranged(document -> {
                    Element signed = IdP.element(document, "_assertion");
                    Element evil = evilTwin(document, document.getDocumentElement(), signed);
                    Element signature = (Element)
                            signed.getElementsByTagNameNS("*", "Signature").item(0);
                    evil.insertBefore(signature, evil.getFirstChild());
                    Element object = document.createElementNS("http://www.w3.org/2000/09/xmldsig#", "ds:Object");
                    signature.appendChild(object).appendChild(signed);
                })))
                .isEqualTo(INVALID);
    }

    @Test
    void anIdMayNotMeanTwoElements() {
        assertThat(refused(idp.tampered(xml -> xml.replace("<samlp:Status>", "<samlp:Status ID=\"_assertion\">"))))
                .isEqualTo(INVALID);
        assertThat(refused(idp.tampered(xml -> xml.replace("ID=\"_response\"", "ID=\"_assertion\""))))
                .isEqualTo(INVALID);
    }

    @Test
    void aSignatureOverSomethingElseIsNone() {
        assertThat(refused(idp.rearranged(document -> {
                    Element signature = (Element)
                            document.getElementsByTagNameNS("*", "Signature").item(0);
                    document.getDocumentElement()
                            .insertBefore(
                                    signature, document.getDocumentElement().getFirstChild());
                })))
                .isEqualTo(INVALID);
        assertThat(refused(idp.tampered(xml -> xml.replace("URI=\"#_assertion\"", "URI=\"\""))))
                .isEqualTo(INVALID);
    }

    private static Element evilTwin(Document document, Element parent, @Nullable Element before) {
        Element evil = (Element) IdP.element(document, "_assertion").cloneNode(true);
        evil.setAttribute("ID", "_evil");
        Element signature =
                (Element) evil.getElementsByTagNameNS("*", "Signature").item(0);
        evil.removeChild(signature);
        parent.insertBefore(evil, before);
        return evil;
    }

    @Test
    void commentsDoNotCutNamesShort() {
        JsonNode answer = scene.ok(federation.samlCall(idp.tampered(xml -> xml.replace(">alice<", ">al<!-- -->ice<"))))
                .json();
        assertThat(answer.path("SAMLAssertionInfo").path("Subject").asText()).isEqualTo("alice");
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        String entity = "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        assertThat(refused(IdP.encode(entity + "<r>&e;</r>"))).isEqualTo(INVALID);
        assertThat(refused(idp.tampered(xml -> "<!DOCTYPE r>" + xml))).isEqualTo(INVALID);
        assertThat(refused(IdP.encode("<a>".repeat(9_000)))).isEqualTo(INVALID);
        assertThat(refused(IdP.encode("<a>".repeat(5_000) + "</a>".repeat(5_000))))
                .isEqualTo(INVALID);
    }

    @Test
    void whatIsNoResponseIsInvalid() {
        for (String wrong : List.of("xxxx", "!!!!", IdP.encode("<a/>"), IdP.encode("no xml"))) {
            assertThat(refused(wrong)).as(wrong).isEqualTo(INVALID);
        }
        assertThat(refused("A".repeat(100_001))).isEqualTo(INVALID);
        assertThat(refused("abc")).isEqualTo(INVALID);
        assertThat(refusedWith(":status:Success", ":status:Requester")).isEqualTo(INVALID);
    }

    @Test
    void theAssertionMustBeMeantForTheCloud() {
        assertThat(refusedWith(">urn:alibaba:cloudcomputing<", ">urn:amazon:webservices<"))
                .isEqualTo(INVALID);
        assertThat(refusedWith("https://signin.aliyun.com/saml-role/sso", "https://evil.example.com"))
                .isEqualTo(INVALID);
        assertThat(refusedWith(":cm:bearer", ":cm:sender-vouches")).isEqualTo(INVALID);
        assertThat(refused(idp.response(
                        xml -> xml.replaceAll("<saml:AudienceRestriction>.*</saml:AudienceRestriction>", ""))))
                .isEqualTo(INVALID);
    }

    @Test
    void theIssuerMustBeTheOneOfTheMetadata() {
        assertThat(refusedWith("<saml:Issuer>https://idp.example.com/saml<", "<saml:Issuer>https://evil.example.com<"))
                .isEqualTo(INVALID);
    }

    @Test
    void thereIsOneSubject() {
        String nameId = "<saml:NameID>b</saml:NameID>";
        assertThat(refusedWith("<saml:Subject>", "<saml:Subject>" + nameId)).isEqualTo(INVALID);
        assertThat(refusedWith(">alice<", "><")).isEqualTo(INVALID);
        assertThat(
                        refusedWith(
                                "</saml:Subject>",
                                "<saml:SubjectConfirmation><saml:SubjectConfirmationData/></saml:SubjectConfirmation></saml:Subject>"))
                .isEqualTo(INVALID);
    }

    @Test
    void timesAreThoseOfTheScriptedClock() {
        String good = idp.response();
        scene.clock.advance(Duration.ofMinutes(5));
        assertThat(refused(good)).isEqualTo(EXPIRED);
        String later = new IdP(FederationScene.ROLE, FederationScene.SAML, Scene.START.plusSeconds(3600)).response();
        assertThat(refused(later)).isEqualTo(INVALID);
    }

    @Test
    void everyTimeCounts() {
        assertThat(refusedWith(
                        "SubjectConfirmationData NotOnOrAfter=\"2026-01-05T08:04:50Z\"", "SubjectConfirmationData"))
                .isEqualTo(INVALID);
        assertThat(refusedWith(
                        "SubjectConfirmationData NotOnOrAfter=\"2026-01-05T08:04:50Z\"",
                        "SubjectConfirmationData NotOnOrAfter=\"2026-01-05T08:00:00Z\""))
                .isEqualTo(EXPIRED);
        assertThat(refusedWith("Conditions NotBefore=\"2026-01-05T07:59:50Z\"", "Conditions NotBefore=\"soon\""))
                .isEqualTo(INVALID);
    }

    @Test
    void theRoleMustBeAmongThoseOfTheAssertion() {
        assertThat(federation.refused(
                        federation.samlCall(idp.response(), "RoleArn", "acs:ram::1000000000000001:role/Closed")))
                .isEqualTo(INVALID);
        assertThat(refusedWith(
                        ",acs:ram::1000000000000001:saml-provider/idp",
                        ",acs:ram::1000000000000001:saml-provider/other"))
                .isEqualTo(INVALID);
    }

    @Test
    void theTrustPolicyDecides() {
        String response = idp.response(xml -> xml.replace("role/Visitor,", "role/Closed,"));
        assertThat(federation.refused(
                        federation.samlCall(response, "RoleArn", "acs:ram::1000000000000001:role/Closed")))
                .isEqualTo(DENIED);
        assertThat(scene.newest().path("policyType").asText()).isEqualTo("AssumeRolePolicy");
        assertThat(refusedWith(
                        "https://signin.aliyun.com/saml-role/sso", "https://signin.alibabacloud.com/saml-role/sso"))
                .isEqualTo(DENIED);
    }

    @Test
    void theSessionIsNamedByTheAssertion() {
        assertThat(refusedWith("alice@example.com", "a b"))
                .isEqualTo("400 InvalidParameter.RoleSessionName The RoleSessionName is invalid.");
        assertThat(refusedWith(
                        "alice@example.com</saml:AttributeValue>",
                        "a1</saml:AttributeValue><saml:AttributeValue>a2</saml:AttributeValue>"))
                .isEqualTo(INVALID);
    }

    @Test
    void withoutUsableMetadataNoAssertionIsGood() {
        for (String metadata : List.of(
                "",
                "xxxx",
                IdP.encode("<a/>"),
                IdP.encode(IdP.metadataXml().replace("MII", "ZZZ")),
                IdP.encode(IdP.metadataXml().replace("signing", "encryption")))) {
            scene.cloud.ram().samlProviders().delete(Scene.A, "idp");
            scene.cloud.ram().samlProviders().create(FederationScene.saml(metadata));
            assertThat(refused(idp.response())).as(metadata).isEqualTo(METADATA);
        }
    }

    @Test
    void parametersAreCheckedInItsOwnWords() {
        assertThat(refused("")).isEqualTo("400 MissingParameter.SAMLAssertion Parameter SAMLAssertion is required.");
        assertThat(federation.refused(federation.samlCall("x", "SAMLProviderArn", "")))
                .isEqualTo("400 MissingParameter.SAMLProviderArn Parameter SAMLProviderArn is required.");
        assertThat(federation.refused(federation.samlCall("x", "RoleArn", "")))
                .isEqualTo("400 MissingParameter.RoleArn Parameter RoleArn is required.");
        assertThat(federation.refused(
                        federation.samlCall("xxxx", "SAMLProviderArn", "acs:ram::1000000000000001:saml-provider/none")))
                .isEqualTo("404 EntityNotExist.SAMLProvider Can not find SAML provider.");
        assertThat(federation.refused(federation.samlCall(idp.response(), "DurationSeconds", "1")))
                .isEqualTo("400 InvalidParameter.DurationSeconds The DurationSeconds is invalid.");
        assertThat(federation.refused(federation.samlCall(idp.response(), "Policy", "{")))
                .isEqualTo("400 InvalidParameter.PolicyGrammar Invalid Policy.");
        assertThat(federation.refused(federation.samlCall(idp.response(), "Policy", "x".repeat(2049))))
                .startsWith("400 InvalidParameter.PolicySize ");
        assertThat(federation.refused(federation.samlCall(idp.response(), "RoleArn", "nonsense")))
                .startsWith("400 InvalidParameter.RoleArn ");
        String response = idp.response(xml -> xml.replace("role/Visitor,", "role/None,"));
        assertThat(federation.refused(federation.samlCall(response, "RoleArn", "acs:ram::1000000000000001:role/None")))
                .isEqualTo("404 EntityNotExist.RoleArn The specified Role does not exists.");
    }

    private String withSourceIdentity(String identity) {
        return idp.response(xml -> xml.replace(
                "</saml:AttributeStatement>",
                "<saml:Attribute Name=\"https://www.aliyun.com/SAML-Role/Attributes/SourceIdentity\"><saml:AttributeValue>"
                        + identity + "</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>"));
    }

    @Test
    void aSourceIdentityNeedsPermissionToBeSet() {
        assertThat(refused(withSourceIdentity("Alice"))).isEqualTo(DENIED);
        assertThat(scene.newest().path("action").asText()).isEqualTo("sts:SetSourceIdentity");
    }

    @Test
    void aSourceIdentityMustBeWellFormed() {
        assertThat(refused(withSourceIdentity("a b"))).startsWith("400 InvalidParameter ");
    }

    @Test
    void whateverIsSentIsAnswered() {
        String xml = new String(Base64.getDecoder().decode(idp.response()), StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int count = 0; count < 400; count++) {
            int at = random.nextInt(xml.length());
            int to = Math.min(xml.length(), at + random.nextInt(40));
            String cut = random.nextBoolean() ? "" : xml.substring(random.nextInt(at + 1), at);
            assertThat(scene.send(federation.samlCall(IdP.encode(xml.substring(0, at) + cut + xml.substring(to))))
                            .status())
                    .isLessThan(500);
        }
    }

    @Test
    void theFormBodyCarriesItToo() {
        Draft draft =
                Draft.of(federation.samlCall(idp.response())).asForm("SAMLAssertion", "RoleArn", "SAMLProviderArn");
        scene.ok(draft.request());
    }
}

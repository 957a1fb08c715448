package dev.understudy.harness.client.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A company's own logon: says in SAML who somebody is, good for five minutes. */
public final class SamlIssuer {
    private static final Duration LIFE = Duration.ofMinutes(5);
    // RAM help, "SAML assertion for role-based SSO"
    private static final String RESPONSE = """
            <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_response" Version="2.0" IssueInstant="{from}">\
            <saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">{issuer}</saml:Issuer>\
            <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
            <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_assertion" Version="2.0" IssueInstant="{from}">\
            <saml:Issuer>{issuer}</saml:Issuer>\
            <saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">{person}</saml:NameID>\
            <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
            <saml:SubjectConfirmationData NotOnOrAfter="{until}" Recipient="https://signin.aliyun.com/saml-role/sso"/>\
            </saml:SubjectConfirmation></saml:Subject>\
            <saml:Conditions NotBefore="{from}" NotOnOrAfter="{until}"><saml:AudienceRestriction>\
            <saml:Audience>urn:alibaba:cloudcomputing</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
            <saml:AttributeStatement>\
            <saml:Attribute Name="https://www.aliyun.com/SAML-Role/Attributes/Role">\
            <saml:AttributeValue>{role},{provider}</saml:AttributeValue></saml:Attribute>\
            <saml:Attribute Name="https://www.aliyun.com/SAML-Role/Attributes/RoleSessionName">\
            <saml:AttributeValue>{person}</saml:AttributeValue></saml:Attribute>\
            </saml:AttributeStatement></saml:Assertion></samlp:Response>""";

    private final String entity;

    /** {@code entity} is what it calls itself. */
    public SamlIssuer(String entity) {
        this.entity = entity;
    }

    /** What it says of itself, in Base64. */
    public String metadata() {
        return base64("<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"" + escaped(entity)
                + "\"><IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">"
                + "<KeyDescriptor use=\"signing\"><KeyInfo xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><X509Data>"
                + "<X509Certificate>" + certificate() + "</X509Certificate>"
                + "</X509Data></KeyInfo></KeyDescriptor></IDPSSODescriptor></EntityDescriptor>");
    }

    /** A response, in Base64, whose assertion lets a person take on a role through a provider, by their ARNs. */
    public String response(String person, String role, String provider, Instant now, Signature signature) {
        String plain = RESPONSE.replace("{issuer}", escaped(entity))
                .replace("{person}", escaped(person))
                .replace("{role}", escaped(role))
                .replace("{provider}", escaped(provider))
                .replace("{from}", now.toString())
                .replace("{until}", now.plus(LIFE).toString());
        return base64(SignedXml.sign(
                plain, "_assertion", SigningKeys.of(signature).pair().getPrivate()));
    }

    private static String certificate() {
        X500Principal name = new X500Principal("CN=understudy scenario");
        KeyPair keys = SigningKeys.PUBLISHED.pair();
        try {
            byte[] encoded = new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    BigInteger.ONE,
                                    Date.from(Instant.EPOCH),
                                    // Whatever a scenario's clock says, it is in force.
                                    Date.from(Instant.parse("2999-01-01T00:00:00Z")),
                                    name,
                                    keys.getPublic())
                            .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())))
                    .getEncoded();
            return Base64.getEncoder().encodeToString(encoded);
        } catch (OperatorCreationException | CertificateException e) {
            throw new IllegalStateException("a certificate cannot be signed with RSA", e);
        }
    }

    private static String base64(String xml) {
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}

package dev.understudy.federation;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.security.auth.x500.X500Principal;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A SAML provider, whose key and certificate are made for the test. */
public final class IdP {
    public static final String ENTITY = "https://idp.example.com/saml";
    public static final String RECIPIENT = "https://signin.aliyun.com/saml-role/sso";
    public static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    public static final String RSA_SHA1 = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";

    private static final KeyPair KEY = pair();
    private static final KeyPair OTHER = pair();
    private static final String RESPONSE = """
            <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_response" Version="2.0" IssueInstant="{from}">\
            <saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">https://idp.example.com/saml</saml:Issuer>\
            <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
            <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_assertion" Version="2.0" IssueInstant="{from}">\
            <saml:Issuer>https://idp.example.com/saml</saml:Issuer>\
            <saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">alice</saml:NameID>\
            <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
            <saml:SubjectConfirmationData NotOnOrAfter="{until}" Recipient="https://signin.aliyun.com/saml-role/sso"/>\
            </saml:SubjectConfirmation></saml:Subject>\
            <saml:Conditions NotBefore="{from}" NotOnOrAfter="{until}"><saml:AudienceRestriction>\
            <saml:Audience>urn:alibaba:cloudcomputing</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
            <saml:AttributeStatement>\
            <saml:Attribute Name="https://www.aliyun.com/SAML-Role/Attributes/Role">\
            <saml:AttributeValue>{role},{provider}</saml:AttributeValue></saml:Attribute>\
            <saml:Attribute Name="https://www.aliyun.com/SAML-Role/Attributes/RoleSessionName">\
            <saml:AttributeValue>alice@example.com</saml:AttributeValue></saml:Attribute>\
            </saml:AttributeStatement></saml:Assertion></samlp:Response>""";

    private final String plain;

    /** One who vouches for alice, in one role, for five minutes from a moment on. */
    public IdP(String role, String provider, Instant from) {
        plain = RESPONSE.replace("{role}", role)
                .replace("{provider}", provider)
                .replace("{from}", from.toString())
                .replace("{until}", from.plusSeconds(300).toString());
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException notHere) {
            throw new AssertionError(notHere);
        }
    }

    /** What it says of itself, in Base64. */
    public static String metadata() {
        return encode(metadataXml());
    }

    public static String metadataXml() {
        try {
            return "<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"" + ENTITY
                    + "\"><IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">"
                    + "<KeyDescriptor use=\"signing\"><KeyInfo xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><X509Data>"
                    + "<X509Certificate>\n"
                    + Base64.getMimeEncoder().encodeToString(certificate(KEY).getEncoded())
                    + "\n</X509Certificate></X509Data></KeyInfo></KeyDescriptor></IDPSSODescriptor></EntityDescriptor>";
        } catch (Exception unmakeable) {
            throw new AssertionError(unmakeable);
        }
    }

    private static X509Certificate certificate(KeyPair pair) throws Exception {
        X500Principal name = new X500Principal("CN=idp");
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(Instant.EPOCH),
                                Date.from(Instant.parse("2100-01-01T00:00:00Z")),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }

    /** A response whose assertion is signed, in Base64. */
    public String response() {
        return response(xml -> xml);
    }

    /** The same, changed before it is signed. */
    public String response(UnaryOperator<String> change) {
        return encode(signed(change.apply(plain), "_assertion", RSA_SHA256, KEY.getPrivate()));
    }

    /** Changed after it is signed. */
    public String tampered(UnaryOperator<String> change) {
        return encode(change.apply(signed(plain, "_assertion", RSA_SHA256, KEY.getPrivate())));
    }

    /** Changed after it is signed, as a tree. */
    public String rearranged(Consumer<Document> change) {
        Document document = parse(signed(plain, "_assertion", RSA_SHA256, KEY.getPrivate()));
        change.accept(document);
        return encode(text(document));
    }

    /** The response as a whole is signed. */
    public String signedAround() {
        return encode(signed(plain, "_response", RSA_SHA256, KEY.getPrivate()));
    }

    public String unsigned() {
        return encode(plain);
    }

    public String forged() {
        return encode(signed(plain, "_assertion", RSA_SHA256, OTHER.getPrivate()));
    }

    public String signedWith(String algorithm) {
        return encode(signed(plain, "_assertion", algorithm, KEY.getPrivate()));
    }

    public static String encode(String xml) {
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String signed(String xml, String id, String algorithm, PrivateKey key) {
        try {
            Document document = parse(xml);
            Element target = element(document, id);
            target.setIdAttribute("ID", true);
            XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
            Reference reference = signatures.newReference(
                    "#" + id,
                    signatures.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(
                            signatures.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                            signatures.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                    null,
                    null);
            SignedInfo info = signatures.newSignedInfo(
                    signatures.newCanonicalizationMethod(
                            CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                    signatures.newSignatureMethod(algorithm, null),
                    List.of(reference));
            KeyInfo ownWord = signatures
                    .getKeyInfoFactory()
                    .newKeyInfo(List.of(signatures.getKeyInfoFactory().newKeyValue(OTHER.getPublic())));
            DOMSignContext context =
                    new DOMSignContext(key, target, target.getFirstChild().getNextSibling());
            context.setDefaultNamespacePrefix("ds");
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            signatures.newXMLSignature(info, ownWord).sign(context);
            return text(document);
        } catch (Exception unsignable) {
            throw new AssertionError(unsignable);
        }
    }

    public static Element element(Document document, String id) {
        return Xml.all(document.getDocumentElement()).stream()
                .filter(element -> element.getAttribute("ID").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception noXml) {
            throw new AssertionError(noXml);
        }
    }

    private static String text(Document document) {
        try {
            StringWriter text = new StringWriter();
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (Exception unwritable) {
            throw new AssertionError(unwritable);
        }
    }
}

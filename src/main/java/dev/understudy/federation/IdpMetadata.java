package dev.understudy.federation;

import dev.understudy.sts.federation.FederationErrors;
import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.w3c.dom.Element;

/**
 * What a SAML provider says of itself: its name, and the keys it signs with.
 *
 * <p>ASSUMED: the certificates are containers of keys; that one has run out is not looked at.
 */
record IdpMetadata(String entityId, List<PublicKey> keys) {
    /** Read metadata, XML in Base64; refuses what names no provider or no key. */
    static IdpMetadata decode(String base64) {
        Element root = Xml.decode(base64)
                .orElseThrow(FederationErrors::metadataInvalid)
                .getDocumentElement();
        String entityId = root.getAttribute("entityID");
        if (!Xml.is(root, Xml.METADATA, "EntityDescriptor") || entityId.isEmpty()) {
            throw FederationErrors.metadataInvalid();
        }
        List<PublicKey> keys = new ArrayList<>();
        for (Element descriptor : Xml.descend(root, Xml.METADATA, "IDPSSODescriptor", "KeyDescriptor")) {
            // SAML metadata, 2.4.1.1: without a use, for both.
            if (!descriptor.getAttribute("use").equals("encryption")) {
                Xml.descend(descriptor, Xml.SIGNATURE, "KeyInfo", "X509Data", "X509Certificate")
                        .forEach(certificate -> keys.add(key(Xml.text(certificate))));
            }
        }
        if (keys.isEmpty()) {
            throw FederationErrors.metadataInvalid();
        }
        return new IdpMetadata(entityId, List.copyOf(keys));
    }

    private static PublicKey key(String certificate) {
        try {
            byte[] der = Base64.getDecoder().decode(certificate.replaceAll("\\s", ""));
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der))
                    .getPublicKey();
        } catch (IllegalArgumentException | CertificateException noCertificate) {
            throw FederationErrors.metadataInvalid();
        }
    }
}

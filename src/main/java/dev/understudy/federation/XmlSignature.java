package dev.understudy.federation;

import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;

/**
 * An XML signature as SAML has it (SAML core, 5.4): inside what it signs, over all of that, by a key that is known beforehand.
 *
 * <p>ASSUMED: SHA-1 is refused, as the JDK's secure validation does; whether the cloud still takes it no page says.
 */
final class XmlSignature {
    private static final Set<String> TRANSFORMS = Set.of(
            Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE, CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS);

    private final Element signature;
    private final Element signed;

    /** The signature that stands right in {@code signed} and must be over it. */
    XmlSignature(Element signature, Element signed) {
        this.signature = signature;
        this.signed = signed;
    }

    boolean isBy(List<PublicKey> keys) {
        return keys.stream().anyMatch(this::isBy);
    }

    private boolean isBy(PublicKey key) {
        // Not by what KeyInfo says: that is the sender's word.
        DOMValidateContext context = new DOMValidateContext(KeySelector.singletonKeySelector(key), signature);
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        context.setIdAttributeNS(signed, null, "ID");
        try {
            XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            return isOverWhatItStandsIn(read) && read.validate(context);
        } catch (MarshalException | XMLSignatureException | ClassCastException invalid) {
            return false;
        }
    }

    private boolean isOverWhatItStandsIn(XMLSignature read) {
        List<Reference> references = read.getSignedInfo().getReferences();
        String id = signed.getAttribute("ID");
        return read.getObjects().isEmpty()
                && references.size() == 1
                && !id.isEmpty()
                && ("#" + id).equals(references.get(0).getURI())
                && references.get(0).getTransforms().stream()
                        .allMatch(transform -> TRANSFORMS.contains(transform.getAlgorithm()));
    }
}

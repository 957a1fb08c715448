package dev.understudy.federation;

import dev.understudy.sts.federation.AssertionVerifier;
import dev.understudy.sts.federation.FederationErrors;
import dev.understudy.sts.federation.SamlAssertion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * SAML responses with one assertion, which is signed, or the response around it is.
 *
 * <p>What is read is what is signed: there is one assertion in the whole document and it stands right in the response, no two
 * elements share an id, and every signature there is must be good and be over the element it stands in.
 */
public final class SamlVerifier implements AssertionVerifier {
    private static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";

    @Override
    public SamlAssertion verify(String encodedResponse, String encodedMetadata) {
        IdpMetadata provider = IdpMetadata.decode(encodedMetadata);
        Document document = Xml.decode(encodedResponse).orElseThrow(FederationErrors::assertionInvalid);
        Element response = document.getDocumentElement();
        valid(Xml.is(response, Xml.PROTOCOL, "Response"));
        List<Element> everything = Xml.all(response);
        valid(idsDiffer(everything));
        Element assertion = onlyAssertion(response, everything);
        valid(isSuccess(response));
        valid(areGood(signatures(response, assertion, everything), provider));
        return new AssertionReader(assertion).read(provider.entityId());
    }

    private static boolean idsDiffer(List<Element> everything) {
        Set<String> seen = new HashSet<>();
        for (Element element : everything) {
            for (String name : List.of("ID", "Id", "id", "xml:id")) {
                if (element.hasAttribute(name) && !seen.add(element.getAttribute(name))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Element onlyAssertion(Element response, List<Element> everything) {
        List<Element> anywhere = everything.stream()
                .filter(element -> Xml.is(element, Xml.ASSERTION, "Assertion"))
                .toList();
        valid(anywhere.size() == 1 && anywhere.get(0).getParentNode() == response);
        return anywhere.get(0);
    }

    private static boolean isSuccess(Element response) {
        List<Element> codes = Xml.descend(response, Xml.PROTOCOL, "Status", "StatusCode");
        return codes.size() == 1 && codes.get(0).getAttribute("Value").equals(SUCCESS);
    }

    private static List<XmlSignature> signatures(Element response, Element assertion, List<Element> everything) {
        List<XmlSignature> found = new ArrayList<>();
        for (Element element : everything) {
            if (Xml.is(element, Xml.SIGNATURE, "Signature")) {
                valid(element.getParentNode() == response || element.getParentNode() == assertion);
                found.add(new XmlSignature(element, element.getParentNode() == response ? response : assertion));
            }
        }
        return found;
    }

    private static boolean areGood(List<XmlSignature> signatures, IdpMetadata provider) {
        return !signatures.isEmpty() && signatures.stream().allMatch(signature -> signature.isBy(provider.keys()));
    }

    private static void valid(boolean holds) {
        if (!holds) {
            throw FederationErrors.assertionInvalid();
        }
    }
}

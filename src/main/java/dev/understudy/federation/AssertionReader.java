package dev.understudy.federation;

import dev.understudy.sts.federation.FederationErrors;
import dev.understudy.sts.federation.SamlAssertion;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads an assertion whose signature is good. */
final class AssertionReader {
    // SAML core, 8.3.1
    private static final String UNSPECIFIED = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";

    private final Element assertion;

    AssertionReader(Element assertion) {
        this.assertion = assertion;
    }

    SamlAssertion read(String provider) {
        List<Element> conditions = find("Conditions");
        if (conditions.size() != 1 || find("Issuer").size() != 1) {
            throw FederationErrors.assertionInvalid();
        }
        return new SamlAssertion(
                provider,
                Xml.text(find("Issuer").get(0)),
                find("Subject", "NameID").stream().map(AssertionReader::nameId).toList(),
                find("Subject", "SubjectConfirmation").stream()
                        .flatMap(confirmation ->
                                Xml.children(confirmation, Xml.ASSERTION, "SubjectConfirmationData").stream()
                                        .map(data -> confirmation(confirmation, data)))
                        .toList(),
                time(conditions.get(0), "NotBefore"),
                time(conditions.get(0), "NotOnOrAfter"),
                find("Conditions", "AudienceRestriction").stream()
                        .map(restriction -> texts(restriction, "Audience"))
                        .toList(),
                attributes());
    }

    private List<Element> find(String... names) {
        return Xml.descend(assertion, Xml.ASSERTION, names);
    }

    private static SamlAssertion.NameId nameId(Element nameId) {
        String format = nameId.getAttribute("Format");
        return new SamlAssertion.NameId(format.isEmpty() ? UNSPECIFIED : format, Xml.text(nameId));
    }

    private static SamlAssertion.Confirmation confirmation(Element confirmation, Element data) {
        return new SamlAssertion.Confirmation(
                confirmation.getAttribute("Method"),
                time(data, "NotBefore"),
                time(data, "NotOnOrAfter"),
                data.getAttribute("Recipient"));
    }

    private Map<String, List<String>> attributes() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Element attribute : find("AttributeStatement", "Attribute")) {
            all.computeIfAbsent(attribute.getAttribute("Name"), name -> new ArrayList<>())
                    .addAll(texts(attribute, "AttributeValue"));
        }
        return all;
    }

    private static List<String> texts(Element parent, String name) {
        return Xml.children(parent, Xml.ASSERTION, name).stream().map(Xml::text).toList();
    }

    private static @Nullable Instant time(Element element, String attribute) {
        String text = element.getAttribute(attribute);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            throw FederationErrors.assertionInvalid();
        }
    }
}

package dev.understudy.federation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML from strangers: no document types, so no entities, and nothing is fetched. */
final class Xml {
    static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
    static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    static final String METADATA = "urn:oasis:names:tc:SAML:2.0:metadata";
    static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

    // Real responses have about ten levels.
    private static final String DEEPEST = "100";

    private Xml() {}

    /** Parse what is XML in Base64, with or without line breaks; empty when it is not. */
    static Optional<Document> decode(String base64) {
        try {
            byte[] xml = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            return Optional.of(builder().parse(new ByteArrayInputStream(xml)));
        } catch (IllegalArgumentException | SAXException | IOException notXml) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Else it writes to standard error.
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException notThisJdk) {
            throw new IllegalStateException(notThisJdk);
        }
    }

    static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    /** The elements right in another, by name. */
    static List<Element> children(Element parent, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && is(element, namespace, name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The elements further down, step by step, all in one namespace. */
    static List<Element> descend(Element from, String namespace, String... names) {
        List<Element> level = List.of(from);
        for (String name : names) {
            level = level.stream()
                    .flatMap(parent -> children(parent, namespace, name).stream())
                    .toList();
        }
        return level;
    }

    /** All elements, at any depth, the one itself too. */
    static List<Element> all(Element from) {
        List<Element> found = new ArrayList<>(List.of(from));
        NodeList below = from.getElementsByTagName("*");
        for (int number = 0; number < below.getLength(); number++) {
            found.add((Element) below.item(number));
        }
        return found;
    }

    static String text(Element element) {
        return element.getTextContent().strip();
    }
}

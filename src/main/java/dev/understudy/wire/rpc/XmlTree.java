package dev.understudy.wire.rpc;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Maps, collections and scalars as XML: a member is an element, a collection repeats the element of its member. */
final class XmlTree {
    // XML 1.0 section 2.2: these have no place in a document, not even escaped.
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlTree() {}

    static String write(String root, Map<String, Object> tree) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            element(xml, root, tree);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing XML into memory failed", impossible);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, @Nullable Object value) throws XMLStreamException {
        if (value instanceof Collection<?> items) {
            for (Object item : items) {
                element(xml, name, item);
            }
        } else if (value instanceof Map<?, ?> members) {
            xml.writeStartElement(name);
            for (Map.Entry<?, ?> member : members.entrySet()) {
                element(xml, String.valueOf(member.getKey()), member.getValue());
            }
            xml.writeEndElement();
        } else if (value != null) {
            xml.writeStartElement(name);
            // ASSUMED: what XML cannot carry becomes the replacement character.
            xml.writeCharacters(FORBIDDEN.matcher(value.toString()).replaceAll("\uFFFD"));
            xml.writeEndElement();
        }
    }
}

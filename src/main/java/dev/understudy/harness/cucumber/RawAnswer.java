package dev.understudy.harness.cucumber;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import java.io.StringReader;
import java.util.stream.Stream;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.xml.sax.InputSource;

/**
 * What came back for a raw request.
 *
 * @param contentType empty when there was none
 */
record RawAnswer(int status, String contentType, String body) {
    /** The text at a path of names with dots, through JSON or XML alike; empty where there is nothing. */
    String at(String path) {
        return isXml() ? inXml(path) : inJson(path);
    }

    /** The code of an error of RPC in JSON, RPC in XML, or Log Service; empty where there is none. */
    String errorCode() {
        return isXml()
                ? at("Error.Code")
                : Stream.of("Code", "errorCode")
                        .map(this::at)
                        .filter(code -> !code.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    private boolean isXml() {
        return contentType.contains("xml");
    }

    private String inJson(String path) {
        try {
            return String.valueOf(JsonPath.<Object>read(body, "$." + path));
        } catch (PathNotFoundException | IllegalArgumentException nothing) {
            return "";
        }
    }

    private String inXml(String path) {
        try {
            return XPathFactory.newInstance()
                    .newXPath()
                    .evaluate("/" + path.replace('.', '/'), new InputSource(new StringReader(body)));
        } catch (XPathExpressionException nothing) {
            return "";
        }
    }
}

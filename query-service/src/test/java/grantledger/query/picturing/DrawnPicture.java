package grantledger.query.picturing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An SVG as a strict parser reads it. */
public final class DrawnPicture {

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException found) throws SAXException {
            throw found;
        }

        @Override
        public void error(SAXParseException found) throws SAXException {
            throw found;
        }

        @Override
        public void fatalError(SAXParseException found) throws SAXException {
            throw found;
        }
    }

    private final Document document;

    private DrawnPicture(Document document) {
        this.document = document;
    }

    public static DrawnPicture read(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return new DrawnPicture(builder.parse(new InputSource(new StringReader(svg))));
        } catch (ParserConfigurationException | SAXException | IOException failure) {
            throw new AssertionError(svg.substring(0, Math.min(svg.length(), 2000)), failure);
        }
    }

    public Element root() {
        return document.getDocumentElement();
    }

    public List<Element> all(String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int nth = 0; nth < found.getLength(); nth++) {
            elements.add((Element) found.item(nth));
        }
        return elements;
    }

    /** What can be seen as text, a line for each piece. */
    public String text() {
        return String.join(
                "\n", all("text").stream().map(Element::getTextContent).toList());
    }

    public String description() {
        return all("desc").getFirst().getTextContent();
    }

    public String title() {
        return ((Element) root().getElementsByTagNameNS("*", "title").item(0)).getTextContent();
    }

    /** By {@code data-id}, of what is drawn as one thing with one value. */
    public Map<String, BigDecimal> values() {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        all("g").stream()
                .filter(one -> one.hasAttribute("data-id") && one.hasAttribute("data-value"))
                .forEach(one -> values.put(
                        one.getAttribute("data-id"),
                        one.getAttribute("data-value").isEmpty()
                                ? null
                                : new BigDecimal(one.getAttribute("data-value"))));
        return values;
    }

    /** Reads by itself, needs nothing from elsewhere, and says what it shows to who does not see it. */
    public DrawnPicture requireSound() {
        assertThat(root().getLocalName()).isEqualTo("svg");
        assertThat(root().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(root().getAttribute("role")).isEqualTo("img");
        assertThat(root().getAttribute("viewBox")).matches("0 0 400 \\d+");
        String id = root().getAttribute("id");
        assertThat(root().getAttribute("aria-labelledby")).isEqualTo(id + "-title " + id + "-desc");
        assertThat(all("title").getFirst().getAttribute("id")).isEqualTo(id + "-title");
        assertThat(all("desc").getFirst().getAttribute("id")).isEqualTo(id + "-desc");
        assertThat(title()).isNotBlank();
        assertThat(description()).isNotBlank();
        all("*").forEach(element -> {
            assertThat(element.getLocalName())
                    .isIn(
                            "svg",
                            "title",
                            "desc",
                            "style",
                            "defs",
                            "pattern",
                            "rect",
                            "path",
                            "g",
                            "text",
                            "line",
                            "polyline");
            for (int nth = 0; nth < element.getAttributes().getLength(); nth++) {
                var attribute = element.getAttributes().item(nth);
                assertThat(attribute.getNodeName()).doesNotStartWith("on").doesNotContain("href");
                boolean isRead = !attribute.getNodeName().startsWith("data-");
                if (isRead && attribute.getNodeValue().contains("url(")) {
                    assertThat(attribute.getNodeValue()).startsWith("url(#" + id);
                }
            }
        });
        assertThat(all("style"))
                .singleElement()
                .satisfies(style -> assertThat(style.getTextContent())
                        .contains("@media print", "@media (forced-colors:active)")
                        .doesNotContain("url(", "@import"));
        return this;
    }
}

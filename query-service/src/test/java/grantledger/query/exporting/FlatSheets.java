package grantledger.query.exporting;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The sheets of a flat OpenDocument file.
 *
 * @param rows of each sheet, without those that are empty at its end; a cell is a text, number, truth, day or time, or null
 * @param formulas the cells that the program takes for formulas
 */
record FlatSheets(Map<String, List<List<Object>>> rows, List<String> formulas) {

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /** The program has no other way to say a truth value. */
    private static final Map<String, Boolean> TRUTHS = Map.of("of:=TRUE()", true, "of:=FALSE()", false);

    /** What is repeated more often is the empty rest of a sheet. */
    private static final int MOST_REPEATED = 100;

    static FlatSheets read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Element root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            FlatSheets sheets = new FlatSheets(new LinkedHashMap<>(), new ArrayList<>());
            all(root, TABLE, "table").forEach(sheets::sheet);
            return sheets;
        } catch (ParserConfigurationException | SAXException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void sheet(Element table) {
        List<List<Object>> found = new ArrayList<>();
        for (Element row : all(table, TABLE, "table-row")) {
            List<Object> cells = new ArrayList<>();
            for (Element cell : all(row, TABLE, "table-cell")) {
                for (int i = 0; i < repeated(cell, "number-columns-repeated"); i++) {
                    cells.add(value(cell));
                }
            }
            for (int i = 0; i < repeated(row, "number-rows-repeated"); i++) {
                found.add(cells);
            }
        }
        while (!found.isEmpty() && found.getLast().stream().allMatch(Objects::isNull)) {
            found.removeLast();
        }
        rows.put(table.getAttributeNS(TABLE, "name"), found);
    }

    private static int repeated(Element element, String attribute) {
        String number = element.getAttributeNS(TABLE, attribute);
        int times = number.isEmpty() ? 1 : Integer.parseInt(number);
        return times > MOST_REPEATED ? 1 : times;
    }

    private Object value(Element cell) {
        String formula = cell.getAttributeNS(TABLE, "formula");
        if (TRUTHS.containsKey(formula)) {
            return TRUTHS.get(formula);
        }
        if (!formula.isEmpty()) {
            formulas.add(formula);
        }
        return switch (cell.getAttributeNS(OFFICE, "value-type")) {
            case "" -> null;
            case "string" -> all(cell, TEXT, "p").stream().map(FlatSheets::text).collect(Collectors.joining("\n"));
            case "boolean" -> cell.getAttributeNS(OFFICE, "boolean-value").equals("true");
            case "time" -> cell.getAttributeNS(OFFICE, "time-value");
            case "date" -> day(cell.getAttributeNS(OFFICE, "date-value"));
            default -> new BigDecimal(cell.getAttributeNS(OFFICE, "value"));
        };
    }

    private static Object day(String value) {
        return value.contains("T") ? LocalDateTime.parse(value) : LocalDate.parse(value);
    }

    /** Blanks that XML would lose are elements. */
    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node part = node.getFirstChild(); part != null; part = part.getNextSibling()) {
            switch (part.getNodeType() == Node.TEXT_NODE ? "" : part.getLocalName()) {
                case "" -> text.append(part.getTextContent());
                case "s" -> text.append(" ".repeat(blanks((Element) part)));
                case "tab" -> text.append('\t');
                case "line-break" -> text.append('\n');
                default -> text.append(text(part));
            }
        }
        return text.toString();
    }

    private static int blanks(Element s) {
        String count = s.getAttributeNS(TEXT, "c");
        return count.isEmpty() ? 1 : Integer.parseInt(count);
    }

    private static List<Element> all(Element in, String space, String name) {
        var found = in.getElementsByTagNameNS(space, name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}

package grantledger.query.exporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads a workbook from its XML, without the library that wrote it. */
public final class Workbooks {

    /**
     * @param type as the file says: inlineStr, n, b; empty for no cell
     * @param format how a number is shown, General where nothing is said
     */
    public record Read(String type, String text, String format) {}

    /** Of a character, in place of it. */
    private static final Pattern NUMBER = Pattern.compile("_x([0-9A-F]{4})_");

    private final Map<String, Document> parts = new HashMap<>();

    private Workbooks(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.put(part.getName(), parsed(zip.getInputStream(part).readAllBytes()));
            }
        }
    }

    /** The sheets by their names, in order; every row as wide as the first. */
    public static Map<String, List<List<Read>>> sheets(byte[] workbook) {
        try {
            Path file = Files.createTempFile("workbook", ".xlsx");
            try {
                return new Workbooks(Files.write(file, workbook)).sheets();
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, List<List<Read>>> sheets() {
        List<String> formats = formats();
        Map<String, List<List<Read>>> sheets = new LinkedHashMap<>();
        for (Element sheet : all(parts.get("xl/workbook.xml"), "sheet")) {
            String part = "xl/worksheets/sheet" + sheet.getAttribute("sheetId") + ".xml";
            sheets.put(sheet.getAttribute("name"), rows(parts.get(part), formats));
        }
        return sheets;
    }

    private List<String> formats() {
        Document styles = parts.get("xl/styles.xml");
        Map<String, String> codes = new HashMap<>();
        all(styles, "numFmt").forEach(it -> codes.put(it.getAttribute("numFmtId"), it.getAttribute("formatCode")));
        return all((Element) styles.getElementsByTagName("cellXfs").item(0), "xf").stream()
                .map(style -> codes.getOrDefault(style.getAttribute("numFmtId"), "General"))
                .toList();
    }

    private static List<List<Read>> rows(Document sheet, List<String> formats) {
        List<List<Read>> rows = new ArrayList<>();
        for (Element row : all(sheet, "row")) {
            List<Read> cells = new ArrayList<>();
            for (Element cell : all(row, "c")) {
                int column = column(cell.getAttribute("r"));
                while (cells.size() < column) {
                    cells.add(new Read("", "", ""));
                }
                cells.add(read(cell, formats));
            }
            while (!rows.isEmpty() && cells.size() < rows.getFirst().size()) {
                cells.add(new Read("", "", ""));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static Read read(Element cell, List<String> formats) {
        String style = cell.getAttribute("s");
        boolean empty = cell.getElementsByTagName("*").getLength() == 0;
        return new Read(
                empty ? "" : cell.getAttribute("t"),
                NUMBER.matcher(cell.getTextContent())
                        .replaceAll(
                                it -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(it.group(1), 16)))),
                formats.get(style.isEmpty() ? 0 : Integer.parseInt(style)));
    }

    /** A is 0. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private static Document parsed(byte[] xml) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException failure) {
            throw new IOException(failure);
        }
    }

    private static List<Element> all(Document in, String name) {
        return all(in.getDocumentElement(), name);
    }

    private static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}

package grantledger.query.picturing.charts.map;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The 21 counties. The map is that of its makers, byte for byte; which of its shapes is which county stands in
 * {@code counties.csv}, since it calls Västmanland and Västernorrland by each other's names.
 */
public final class Shapes {

    public static final double WIDTH = 346;
    public static final double HEIGHT = 793;

    /** By code, in code order. */
    public static final SequencedMap<String, Shape> ALL = read();

    private Shapes() {}

    private static SequencedMap<String, Shape> read() {
        try {
            Map<String, String> paths = paths();
            SequencedMap<String, Shape> shapes = new TreeMap<>();
            for (String line : lines("counties.csv")) {
                String[] cells = line.split(",", -1);
                String path = Objects.requireNonNull(paths.get(cells[0]), cells[0]);
                shapes.put(cells[1], new Shape(cells[1], cells[2], path, place(cells[3]), place(cells[4])));
            }
            return Collections.unmodifiableSequencedMap(shapes);
        } catch (IOException | XMLStreamException failure) {
            throw new IllegalStateException("The map cannot be read", failure);
        }
    }

    private static double place(String cell) {
        return Double.parseDouble(cell);
    }

    /** Without its header. */
    private static Iterable<String> lines(String name) throws IOException {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(resource(name), UTF_8))) {
            return text.lines().skip(1).toList();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static Map<String, String> paths() throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        Map<String, String> paths = new HashMap<>();
        try (InputStream in = resource("sweden.svg")) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("path")) {
                    paths.put(xml.getAttributeValue(null, "id"), xml.getAttributeValue(null, "d"));
                }
            }
        }
        return paths;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Shapes.class.getResourceAsStream(name), name);
    }
}

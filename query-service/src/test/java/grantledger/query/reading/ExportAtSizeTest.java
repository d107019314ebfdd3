package grantledger.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.fixtures.ServiceProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 100,000 rows, with 200,000 records in their lists, from a service with the heap that it has in production. */
@Tag("slow")
class ExportAtSizeTest {

    private static final int ROWS = 100_000;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The one that was folded, beside those put there. */
    private static final int ALL = ROWS + 1;

    @Test
    void is_sent_whole_in_every_form(@TempDir Path folder) throws IOException, XMLStreamException {
        try (Many many = new Many(ROWS);
                ServiceProcess service = new ServiceProcess(
                        many.database,
                        many.topic,
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Xlog:gc*:file="
                                + System.getProperty(
                                        "gc.log", folder.resolve("gc.log").toString()))) {
            for (String path : List.of("/api/applications", "/api/applications?csv=excel-sv")) {
                Path csv = saved(service, path, "text/csv", folder.resolve("applications.csv"));
                try (Stream<String> lines = Files.lines(csv)) {
                    assertThat(lines.count()).isEqualTo(ALL + 1);
                }
            }
            Path workbook = saved(service, "/api/applications", XLSX, folder.resolve("applications.xlsx"));
            assertThat(rows(workbook, 1)).isEqualTo(ALL + 1);
            assertThat(rows(workbook, 2)).as("budget lines").isEqualTo(2 * ALL + 1);
            assertThat(service.isAlive()).isTrue();
        }
    }

    @SuppressWarnings("SystemOut") // so that a run by hand says what it took
    private static Path saved(ServiceProcess service, String path, String form, Path file) throws IOException {
        long begun = System.nanoTime();
        try (InputStream body = service.get(path, form).body()) {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        }
        System.out.printf(
                "%s as %s: %,d bytes in %.1f s%n", path, form, Files.size(file), (System.nanoTime() - begun) / 1e9);
        return file;
    }

    /** Of the sheet of that number. */
    private static long rows(Path workbook, int sheet) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(workbook.toFile());
                InputStream part = zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + sheet + ".xml"))) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(part);
            long rows = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    rows++;
                }
            }
            return rows;
        }
    }
}

package grantledger.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.fixtures.ServiceProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
                        "-Xlog:gc*:file=" + System.getProperty("gc.log", folder.resolve("gc.log").toString()))) {
            assertThat(lines(service, "/api/applications")).isEqualTo(ALL + 1);
            assertThat(lines(service, "/api/applications?csv=excel-sv")).isEqualTo(ALL + 1);
            Path workbook = workbook(service, folder);
            assertThat(rows(workbook, 1)).isEqualTo(ALL + 1);
            assertThat(rows(workbook, 2)).as("budget lines").isEqualTo(2 * ALL + 1);
            assertThat(service.isAlive()).isTrue();
        }
    }

    private static long lines(ServiceProcess service, String path) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(service.get(path, "text/csv").body(), StandardCharsets.UTF_8))) {
            return lines.lines().count();
        }
    }

    private static Path workbook(ServiceProcess service, Path folder) throws IOException {
        String form = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        Path file = folder.resolve("applications.xlsx");
        try (InputStream body = service.get("/api/applications", form).body()) {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /** Of the sheet of that number. */
    private static long rows(Path workbook, int sheet) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(workbook.toFile());
                InputStream part = zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + sheet + ".xml"))) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(part);
            long rows = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
                    rows++;
                }
            }
            return rows;
        }
    }
}

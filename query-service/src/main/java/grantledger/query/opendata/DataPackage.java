package grantledger.query.opendata;

import grantledger.query.exporting.CsvText;
import grantledger.query.streaming.Streamed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.MediaType;

/** An archive of {@code datapackage.json} and the tables that it describes. */
record DataPackage(UUID callId, byte[] descriptor, List<Part<?>> parts, CsvText csv) implements Streamed {

    private static final String DESCRIPTOR = "datapackage.json";

    @Override
    public MediaType form() {
        return OpenData.ZIP;
    }

    @Override
    public String fileName() {
        return callId + "-datapackage.zip";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (ZipOutputStream archive = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            archive.putNextEntry(new ZipEntry(DESCRIPTOR));
            archive.write(descriptor);
            archive.closeEntry();
            for (Part<?> part : parts) {
                archive.putNextEntry(new ZipEntry(part.file()));
                csv.write(part.table(), archive);
                archive.closeEntry();
            }
        }
    }
}
